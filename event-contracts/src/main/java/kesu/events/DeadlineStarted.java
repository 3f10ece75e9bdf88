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
 * A duty is owed from now on.
 *
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param assignmentId the assignment it is owed for, if any
 * @param department the department that owes it
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param startedAt the instant at which the clock started
 * @param dueAt the instant at which the duty is due
 * @param grounds the clauses applied
 */
public record DeadlineStarted(
    ClockId clockId,
    ClauseId clause,
    @Nullable AssignmentId assignmentId,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Post post,
    Instant startedAt,
    Instant dueAt,
    List<Ground> grounds)
    implements Lifecycle {
  public DeadlineStarted {
    grounds = List.copyOf(grounds);
  }
}
