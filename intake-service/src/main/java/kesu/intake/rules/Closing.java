package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Verdict;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;
import kesu.rulebooks.GateFacts;
import kesu.rulebooks.GateFinding;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.YesOrNo;
import kesu.terms.Actor;
import kesu.terms.Clause;

/**
 * Closing of a complaint, and its reopening. It is closed only when every closing gate of the
 * rulebook is open.
 */
@Clause("R1-S5")
public final class Closing {
  private Closing() {}

  /** Judges every closing gate. */
  public static GateFinding check(Progress progress, Rulebook rulebook) {
    List<AssignmentStage> stages = progress.stages();
    long over = stages.stream().filter(AssignmentStage::isOver).count();
    long reported = stages.stream().filter(stage -> stage == AssignmentStage.REPORTED).count();
    return rulebook
        .gates()
        .check(
            new GateFacts(
                (int) (stages.size() - over),
                (int) reported,
                progress.followUp(),
                YesOrNo.of(progress.companyAgrees()),
                YesOrNo.of(progress.furtherDemand())));
  }

  static Verdict<Complaint, ComplaintStatus> close(
      Complaint complaint, CloseComplaint closing, Actor by, Rulebook rulebook, Instant now) {
    GateFinding finding = check(complaint.progress(), rulebook);
    if (!finding.mayClose()) {
      return new Verdict.Refused<>(Refusals.gatesShut(finding));
    }
    return Verdicts.done(
        complaint
            .with(complaint.progress().with(Complaint.State.CLOSED))
            .with(Decision.closing(now, finding.grounds()))
            .with(Entry.of(now, EntryKind.CLOSED, by).words("opinion", closing.opinion())),
        now,
        new ComplaintClosed(
            complaint.number(),
            complaint.classification().severity(),
            complaint.registration().reason(),
            finding.grounds(),
            now,
            by));
  }

  /** Every department that had reported has it again, and the customer is yet to be asked. */
  static Verdict<Complaint, ComplaintStatus> reopen(
      Complaint complaint, ReopenComplaint reopening, Actor by, Instant now) {
    if (complaint.progress().state() != Complaint.State.CLOSED) {
      return new Verdict.Refused<>(Refusals.complaintOpen(complaint));
    }
    Progress again =
        complaint
            .progress()
            .with(Complaint.State.OPEN)
            .notAsked()
            .with(complaint.progress().levels().filed(false))
            .returned(now);
    return Verdicts.done(
        complaint
            .with(again)
            .with(Entry.of(now, EntryKind.REOPENED, by).words("cause", reopening.cause())),
        now,
        new ComplaintReopened(now, by));
  }
}
