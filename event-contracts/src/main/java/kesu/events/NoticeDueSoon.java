package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/**
 * To a department: a duty of yours is due soon.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the assignment
 * @param clause the clause of the regulation
 * @param dueAt the instant at which the duty is due
 * @param at the instant at which it happened
 */
public record NoticeDueSoon(
    ComplaintNumber number,
    @Nullable AssignmentId assignmentId,
    ClauseId clause,
    Instant dueAt,
    Instant at)
    implements DepartmentNotice {}
