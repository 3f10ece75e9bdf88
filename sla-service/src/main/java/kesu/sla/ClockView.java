package kesu.sla;

import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Deadline.Ending;
import kesu.sla.rules.Deadline.State;
import kesu.sla.rules.Deadline.Withdrawal;
import kesu.sla.rules.Escalation;
import kesu.sla.rules.Owner;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One clock as people and front ends see it.
 *
 * @param duty the duty in words; null if the rulebook has no such row any more
 * @param missedAt the instant at which it was declared missed
 * @param withdrawnAt the instant at which that miss was withdrawn, because the duty had been done
 *     in time; null while the miss stands
 * @param endedBy the moment that ended it, in the words of the clock table
 * @param escalations the posts told of the miss, nearest first
 */
public record ClockView(
    ClockId clockId,
    ComplaintId complaintId,
    ComplaintNumber complaintNumber,
    ClauseId clause,
    @Nullable Text duty,
    State state,
    @Nullable AssignmentId assignmentId,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Post post,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    List<Escalation> escalations) {
  static ClockView of(CaseFacts facts, Deadline deadline, Rulebook rulebook) {
    Owner owner = deadline.owner();
    Ending ending = deadline.ending();
    Withdrawal withdrawal = deadline.withdrawal();
    return new ClockView(
        deadline.id(facts.complaint()),
        facts.complaint(),
        facts.registration().number(),
        deadline.clause(),
        rulebook.clocks().find(deadline.clause()).map(Clock::duty).orElse(null),
        deadline.state(),
        owner.assignment(),
        owner.department(),
        owner.person(),
        owner.post(),
        deadline.startedAt(),
        deadline.dueAt(),
        deadline.warnedAt(),
        deadline.missedAt(),
        withdrawal == null ? null : withdrawal.at(),
        ending == null ? null : ending.at(),
        ending == null ? null : ending.by(),
        deadline.escalations());
  }
}
