package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.AssignmentProgress;
import kesu.intake.rules.Classification;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Customer;
import kesu.intake.rules.Form;
import kesu.intake.rules.Harm;
import kesu.intake.rules.Levels;
import kesu.intake.rules.Progress;
import kesu.intake.rules.Registration;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Rulebook;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stands, with the customer and the departments that have it.
 *
 * @param stage the stage between its reception and the archive
 * @param reasonText the reason in the words of the rulebook
 * @param repeatOf the complaint that it repeats; null if it repeats none
 * @param repeatedBy the complaints that repeat it, newest first
 * @param masked true if the customer's name, telephone and address are masked for the reader
 * @param harm the heavy loss or harm done before; null if nobody has been asked
 * @param levels its way between store, branch and head office
 * @param reminders what is still to be asked, promised or told
 */
public record ComplaintView(
    ComplaintId id,
    ComplaintNumber number,
    Complaint.State state,
    Stage stage,
    Text stageText,
    Severity severity,
    Exposure exposure,
    BranchCode branch,
    @Nullable StoreCode store,
    Channel channel,
    ReasonCode reason,
    Text reasonText,
    Instant receivedAt,
    Instant registeredAt,
    @Nullable Instant closedAt,
    @Nullable Instant promisedAt,
    @Nullable ComplaintId repeatOf,
    List<ComplaintId> repeatedBy,
    boolean masked,
    Customer customer,
    String words,
    List<FactKind> facts,
    @Nullable Harm harm,
    FollowUpAnswer followUp,
    List<AssignmentProgress> assignments,
    Levels levels,
    List<Reminder> reminders,
    Map<String, String> links) {
  static ComplaintView of(
      Complaint complaint, List<ComplaintId> repeatedBy, boolean masked, Rulebook rulebook) {
    Registration registration = complaint.registration();
    Form form = masked ? complaint.form().masked() : complaint.form();
    Classification classification = complaint.classification();
    Progress progress = complaint.progress();
    return new ComplaintView(
        complaint.id(),
        complaint.number(),
        progress.state(),
        Stage.of(complaint),
        Stage.of(complaint).text(),
        classification.severity(),
        classification.exposure(),
        registration.branch(),
        registration.store(),
        form.channel(),
        registration.reason(),
        reasonText(complaint, rulebook),
        registration.receivedAt(),
        registration.at(),
        complaint.closedAt(),
        form.promisedAt(),
        registration.repeatOf(),
        repeatedBy,
        masked,
        form.customer(),
        form.words(),
        classification.facts(),
        classification.harm(),
        progress.followUp(),
        progress.assignments(),
        progress.levels(),
        Reminder.of(complaint, rulebook),
        ComplaintLinks.of(complaint.id()));
  }

  static Text reasonText(Complaint complaint, Rulebook rulebook) {
    return rulebook.reasons().find(complaint.registration().reason()).orElseThrow().name();
  }

  @Override
  public String toString() {
    return "ComplaintView[" + id + " " + number + " …]";
  }
}
