package kesu.intake;

import java.time.Instant;
import java.util.Optional;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.FollowUpRecorded;
import kesu.intake.rules.Closing;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.GateFinding;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;

/** How a complaint ends, and begins again: the customer is asked, it is closed, it is reopened. */
final class Ending {
  private Ending() {}

  /** R1-C4: asked when all have reported; what is not accepted goes back. */
  static Step followUp(
      Complaint complaint, Action.FollowUp call, Rulebook rulebook, Actor by, Instant now) {
    Optional<GateFinding.Unmet> missing = Closing.beforeFollowUp(rulebook, complaint.stages());
    if (missing.isPresent()) {
      return new Step.Refused(WhyNot.resultsMissing(missing.get(), complaint));
    }
    FollowUpAnswer answer = Closing.answer(call.accepted(), call.satisfied());
    Complaint asked =
        complaint
            .answered(answer)
            .noted(
                Entry.of(now, What.FOLLOWED_UP, by)
                    .fact("accepted", call.accepted())
                    .fact("satisfied", call.satisfied())
                    .words("plan", call.plan())
                    .words("result", call.result())
                    .words("note", call.note()));
    return Step.taken(
        answer == FollowUpAnswer.NOT_ACCEPTED ? asked.returned(now) : asked,
        new FollowUpRecorded(call.accepted(), call.satisfied(), now, by));
  }

  /** R1-S5: closed only when every gate is open. */
  static Step closure(
      Complaint complaint, Action.Closure closure, Rulebook rulebook, Actor by, Instant now) {
    GateFinding finding = Closing.check(rulebook, complaint.stages(), complaint.followUp());
    if (!finding.mayClose()) {
      return new Step.Refused(WhyNot.gatesShut(finding));
    }
    return Step.taken(
        complaint
            .closed(new Decision(Decision.CLOSING, now, finding.grounds()))
            .noted(Entry.of(now, What.CLOSED, by).words("opinion", closure.opinion())),
        new ComplaintClosed(
            complaint.number(),
            complaint.severity(),
            complaint.reason(),
            finding.grounds(),
            now,
            by));
  }

  /** R1-S5: the customer has a further demand, so every department that had it has it again. */
  static Step reopening(Complaint complaint, Action.Reopening reopening, Actor by, Instant now) {
    if (complaint.state() != Complaint.State.CLOSED) {
      return new Step.Refused(WhyNot.notClosed(complaint));
    }
    return Step.taken(
        complaint
            .reopened()
            .returned(now)
            .noted(Entry.of(now, What.REOPENED, by).words("cause", reopening.cause())),
        new ComplaintReopened(now, by));
  }
}
