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
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param assignmentId the assignment it is owed for, if any
 * @param department the department that owes it
 * @param dueAt the instant at which the duty is due
 * @param at the instant at which it happened
 */
public record DeadlineWarned(
    ClockId clockId,
    ClauseId clause,
    @Nullable AssignmentId assignmentId,
    @Nullable DepartmentCode department,
    Instant dueAt,
    Instant at)
    implements Lifecycle {}
