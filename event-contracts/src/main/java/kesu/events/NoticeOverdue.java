package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * To a department: a duty of yours was missed, or somebody below you missed one.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the assignment
 * @param clause the clause of the regulation
 * @param dueAt the instant at which the duty is due
 * @param at the instant at which it happened
 * @param post the post that answers for it
 */
public record NoticeOverdue(
    ComplaintNumber number,
    @Nullable AssignmentId assignmentId,
    ClauseId clause,
    Instant dueAt,
    Instant at,
    Post post)
    implements DepartmentNotice {}
