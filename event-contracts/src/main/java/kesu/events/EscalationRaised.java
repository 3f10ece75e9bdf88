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
 * A missed duty was taken to the next post up.
 *
 * @param clockId the clock concerned
 * @param clause the clause that it follows
 * @param toPost the post told
 * @param toPerson who holds that post
 * @param toDepartment where that post is
 * @param department the department that missed it
 * @param level how many posts up, from 1
 * @param dueAt when the duty is due
 * @param grounds the clauses applied
 * @param at when it happened
 */
public record EscalationRaised(
    ClockId clockId,
    ClauseId clause,
    Post toPost,
    @Nullable PersonId toPerson,
    @Nullable DepartmentCode toDepartment,
    @Nullable DepartmentCode department,
    int level,
    Instant dueAt,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public EscalationRaised {
    grounds = List.copyOf(grounds);
  }
}
