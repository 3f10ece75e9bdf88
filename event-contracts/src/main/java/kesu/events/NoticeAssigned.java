package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * To a department: this complaint is yours to solve.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the assignment
 * @param reason the reason, from the reason list
 * @param severity its severity
 * @param at the instant at which it happened
 * @param answerBy the instant until which it can be refused (R1-D8)
 */
public record NoticeAssigned(
    ComplaintNumber number,
    AssignmentId assignmentId,
    ReasonCode reason,
    Severity severity,
    Instant at,
    @Nullable Instant answerBy)
    implements DepartmentNotice {}
