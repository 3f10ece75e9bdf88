package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A duty is due soon and not yet done.
 *
 * @param clockId the clock concerned
 * @param clause the clause that it follows
 * @param assignmentId the assignment that owes it, if one does
 * @param department the department that owes it
 * @param dueAt when the duty is due
 * @param at when it happened
 */
public record DeadlineWarned(
    ClockId clockId,
    ClauseId clause,
    @Nullable AssignmentId assignmentId,
    @Nullable DepartmentCode department,
    Instant dueAt,
    Instant at)
    implements Lifecycle {}
