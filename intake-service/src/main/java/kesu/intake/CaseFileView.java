package kesu.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.intake.rules.AssignmentProgress;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.intake.rules.Form;
import kesu.intake.rules.IncidentCase;
import kesu.intake.rules.IncidentFacts;
import kesu.intake.rules.Levels;
import kesu.intake.rules.Registration;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * The case file of a complaint: the whole feedback form (重大投诉信息处理反馈表), with personal data and all
 * that people wrote.
 *
 * @param masked true if the customer's name, telephone and address are masked for the reader
 * @param solvedAt when it was closed
 * @param departments the departments that have it or had it, and the persons who answer for it
 * @param incident the incident behind it, whether it was known at registration or learnt later
 * @param contacts calls, visits, promises, facts, and whether heavy loss or harm was done
 * @param reports what went up and down between store, branch and head office
 * @param levels where it stands on that way
 * @param followUps the customer's answers in follow-up calls
 * @param findings analysis, cause, persons, faults, corrective proposals, the measures taken with
 *     persons, and corrections of the reason
 * @param penalties negative and positive incentives
 * @param opinions the opinions at closing and reopening
 */
public record CaseFileView(
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    Instant receivedAt,
    @Nullable Instant solvedAt,
    ReasonCode reason,
    Text reasonText,
    Severity severity,
    List<FactKind> facts,
    boolean masked,
    FormView form,
    List<AssignmentProgress> departments,
    @Nullable IncidentFacts incident,
    List<Note> contacts,
    List<Note> reports,
    Levels levels,
    List<Note> followUps,
    FollowUpAnswer reaction,
    List<Note> findings,
    List<Note> penalties,
    List<Note> praise,
    List<Note> opinions) {
  /** The form with the facts of its registration. */
  public record FormView(
      @JsonUnwrapped Form form,
      @Nullable StoreCode store,
      Actor registeredBy,
      Instant registeredAt) {
    static FormView of(Complaint complaint, boolean masked) {
      Registration registration = complaint.registration();
      Form form = complaint.form();
      return new FormView(
          masked ? form.masked() : form,
          registration.store(),
          registration.by(),
          registration.at());
    }
  }

  /** An entry of the history, with the words that somebody wrote. */
  public record Note(
      Instant at,
      EntryKind what,
      @Nullable Actor by,
      SortedMap<String, String> facts,
      SortedMap<String, String> words) {
    static Note of(Entry entry) {
      return new Note(
          entry.at(),
          entry.kind(),
          entry.by(),
          new TreeMap<>(entry.facts()),
          new TreeMap<>(entry.words()));
    }

    @Override
    public String toString() {
      return "Note[" + at + " " + what + " " + facts + "]";
    }
  }

  static CaseFileView of(Complaint whole, boolean masked, Rulebook rulebook) {
    Complaint complaint = masked ? whole.masked() : whole;
    return new CaseFileView(
        complaint.id(),
        complaint.number(),
        complaint.registration().branch(),
        complaint.registration().receivedAt(),
        complaint.closedAt(),
        complaint.registration().reason(),
        ComplaintView.reasonText(complaint, rulebook),
        complaint.classification().severity(),
        complaint.classification().facts(),
        masked,
        FormView.of(whole, masked),
        complaint.progress().assignments(),
        incident(complaint),
        notes(
            complaint,
            EntryKind.CONTACTED,
            EntryKind.PROMISED,
            EntryKind.HARM_RECORDED,
            EntryKind.FACT_RECORDED,
            EntryKind.INCIDENT_RECORDED),
        notes(
            complaint,
            EntryKind.REPORTED_UP,
            EntryKind.SUPERIOR_TOLD,
            EntryKind.HANDED_DOWN,
            EntryKind.FORM_RETURNED,
            EntryKind.HELP_ASKED,
            EntryKind.HELP_DECIDED,
            EntryKind.STORE_RESULT_REPORTED,
            EntryKind.OPINION_ASKED,
            EntryKind.OPINION_PASSED_ON,
            EntryKind.OPINION_GIVEN,
            EntryKind.INCLINATION_REPORTED,
            EntryKind.CASE_STUDY_MARKED),
        complaint.progress().levels(),
        notes(complaint, EntryKind.FOLLOWED_UP),
        complaint.progress().followUp(),
        notes(complaint, EntryKind.FINDING_RECORDED, EntryKind.REASON_CORRECTED),
        notes(
            complaint,
            EntryKind.PENALTY_PROPOSED,
            EntryKind.PENALTY_WITHDRAWN,
            EntryKind.PENALTY_DECIDED,
            EntryKind.PENALTY_DOCUMENTED,
            EntryKind.PENALTY_APPEALED,
            EntryKind.PENALTY_REVERSED,
            EntryKind.REWARD_GRANTED),
        notes(complaint, EntryKind.PRAISED),
        notes(complaint, EntryKind.CLOSED, EntryKind.REOPENED));
  }

  private static @Nullable IncidentFacts incident(Complaint complaint) {
    IncidentCase handled = complaint.incident();
    return handled == null ? null : handled.facts();
  }

  private static List<Note> notes(Complaint complaint, EntryKind... kinds) {
    Set<EntryKind> wanted = Set.of(kinds);
    return complaint.history().stream()
        .filter(entry -> wanted.contains(entry.kind()))
        .map(Note::of)
        .toList();
  }
}
