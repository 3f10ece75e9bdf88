package kesu.intake.rules;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Verdict;
import kesu.events.FollowUpRecorded;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Gate;
import kesu.rulebooks.GateFinding;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;

/**
 * Follow-up calls (回访). The customer is asked when every department has reported its result; if the
 * customer does not accept or demands more, or the company does not agree, all of them have the
 * complaint again.
 */
@Clause({"R1-C4", "R1-C7", "R1-C8", "R1-S5"})
final class FollowUps {
  private FollowUps() {}

  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordFollowUp call, Actor by, Rulebook rulebook, Instant now) {
    Optional<GateFinding.Unmet> missing = resultsMissing(complaint, rulebook);
    if (missing.isPresent()) {
      return new Verdict.Refused<>(Refusals.resultsMissing(missing.get(), complaint));
    }
    FollowUpAnswer answer = answer(call.accepted(), call.satisfied());
    Progress asked =
        complaint.progress().answered(answer, call.companyAgrees(), call.furtherDemand());
    FollowUpRecorded recorded =
        new FollowUpRecorded(
            call.accepted(), call.satisfied(), call.companyAgrees(), call.furtherDemand(), now, by);
    Entry entry =
        Entry.of(now, EntryKind.FOLLOWED_UP, by)
            .fact("accepted", call.accepted())
            .fact("satisfied", call.satisfied())
            .fact("companyAgrees", call.companyAgrees())
            .fact("furtherDemand", call.furtherDemand())
            .words("plan", call.plan())
            .words("result", call.result())
            .words("note", call.note());
    return Verdicts.done(
        complaint.with(recorded.goesBack() ? asked.returned(now) : asked).with(entry),
        now,
        recorded);
  }

  private static Optional<GateFinding.Unmet> resultsMissing(
      Complaint complaint, Rulebook rulebook) {
    return Closing.check(complaint.progress(), rulebook).unmet().stream()
        .filter(unmet -> unmet.gate().condition() == Gate.Condition.ALL_RESULTS_REPORTED)
        .findFirst();
  }

  /** The customer's two answers as one: accepting or being satisfied is enough. */
  static FollowUpAnswer answer(boolean accepted, boolean satisfied) {
    if (accepted) {
      return FollowUpAnswer.ACCEPTED;
    }
    return satisfied ? FollowUpAnswer.SATISFIED : FollowUpAnswer.NOT_ACCEPTED;
  }
}
