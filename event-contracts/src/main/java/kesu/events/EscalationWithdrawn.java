package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post that was told of a miss is told that the miss is withdrawn.
 *
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param toPost the post told
 * @param toPerson the holder of that post, if any
 * @param toDepartment the department of that post
 * @param department the department that was said to have missed it
 * @param level the number of posts up, from 1
 * @param dueAt the instant at which the duty is due
 * @param doneAt the instant at which it was done, or fell away
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 */
public record EscalationWithdrawn(
    ClockId clockId,
    ClauseId clause,
    Post toPost,
    @Nullable PersonId toPerson,
    @Nullable DepartmentCode toDepartment,
    @Nullable DepartmentCode department,
    int level,
    Instant dueAt,
    Instant doneAt,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public EscalationWithdrawn {
    grounds = List.copyOf(grounds);
  }
}
