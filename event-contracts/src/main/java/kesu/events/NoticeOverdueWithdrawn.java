package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * To a department that was told of a miss: it is withdrawn, the duty had been done in time.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the assignment
 * @param clause the clause of the regulation
 * @param dueAt the instant at which the duty is due
 * @param doneAt the instant at which it was done, or fell away
 * @param at the instant at which it happened
 * @param post the post that answers for it
 */
public record NoticeOverdueWithdrawn(
    ComplaintNumber number,
    @Nullable AssignmentId assignmentId,
    ClauseId clause,
    Instant dueAt,
    Instant doneAt,
    Instant at,
    Post post)
    implements DepartmentNotice {}
