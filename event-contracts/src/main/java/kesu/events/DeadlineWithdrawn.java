package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A miss was declared wrongly and is taken back: the duty had been done, or had fallen away, in
 * time, and the event that tells so arrived late.
 *
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param assignmentId the assignment it is owed for, if any
 * @param department the department that owes it
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param dueAt the instant at which the duty is due
 * @param missedAt the instant at which it was declared missed
 * @param doneAt the instant at which it was done, or fell away
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 */
public record DeadlineWithdrawn(
    ClockId clockId,
    ClauseId clause,
    @Nullable AssignmentId assignmentId,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Post post,
    Instant dueAt,
    Instant missedAt,
    Instant doneAt,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public DeadlineWithdrawn {
    grounds = List.copyOf(grounds);
  }
}
