package kesu.intake.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.intake.Complaint;
import kesu.intake.Duty;
import kesu.intake.Entry;
import kesu.intake.Form;
import kesu.intake.What;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * The whole feedback form (重大投诉信息处理反馈表), personal data and all that people wrote included.
 *
 * @param solvedAt when it was closed
 * @param departments who had it, and who answers for it
 * @param contacts calls, visits, promises, facts and reports
 * @param followUps what the customer was asked and said
 * @param findings analysis, faults, corrective proposals, and how the persons were dealt with
 * @param penalties negative and positive incentives
 * @param opinions what was said when it was closed or reopened
 */
record CaseFile(
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    Instant receivedAt,
    @Nullable Instant solvedAt,
    ReasonCode reason,
    Text reasonText,
    Severity severity,
    List<FactKind> facts,
    Form form,
    List<Duty> departments,
    List<Note> contacts,
    List<Note> followUps,
    FollowUpAnswer reaction,
    List<Note> findings,
    List<Note> penalties,
    List<Note> praise,
    List<Note> opinions) {
  /** What somebody recorded, with what was written. */
  record Note(
      Instant at,
      What what,
      @Nullable Actor by,
      SortedMap<String, String> facts,
      SortedMap<String, String> words) {}

  static CaseFile of(Complaint complaint, Rulebook rulebook) {
    return new CaseFile(
        complaint.id(),
        complaint.number(),
        complaint.branch(),
        complaint.receivedAt(),
        complaint.closedAt(),
        complaint.reason(),
        ComplaintViews.reasonText(complaint, rulebook),
        complaint.severity(),
        complaint.facts(),
        complaint.form(),
        complaint.duties(),
        notes(complaint, What.CONTACTED, What.PROMISED, What.FACT_RECORDED, What.REPORTED_UP),
        notes(complaint, What.FOLLOWED_UP),
        complaint.followUp(),
        notes(complaint, What.FINDING_RECORDED),
        notes(
            complaint,
            What.PENALTY_PROPOSED,
            What.PENALTY_DECIDED,
            What.PENALTY_APPEALED,
            What.PENALTY_REVERSED,
            What.REWARD_GRANTED),
        notes(complaint, What.PRAISED),
        notes(complaint, What.CLOSED, What.REOPENED));
  }

  private static List<Note> notes(Complaint complaint, What... kinds) {
    Set<What> wanted = EnumSet.copyOf(Arrays.asList(kinds));
    return complaint.entries().stream()
        .filter(entry -> wanted.contains(entry.what()))
        .map(CaseFile::note)
        .toList();
  }

  private static Note note(Entry entry) {
    return new Note(
        entry.at(),
        entry.what(),
        entry.by(),
        new TreeMap<>(entry.facts()),
        new TreeMap<>(entry.words()));
  }
}
