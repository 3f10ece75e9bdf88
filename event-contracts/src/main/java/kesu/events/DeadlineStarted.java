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
 * @param clockId the clock concerned
 * @param clause the clause that it follows
 * @param assignmentId the assignment that owes it, if one does
 * @param department the department that owes it
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 * @param startedAt when the clock started
 * @param dueAt when the duty is due
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
