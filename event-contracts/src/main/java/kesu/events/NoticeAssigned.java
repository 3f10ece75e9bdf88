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
 * @param assignmentId the duty concerned
 * @param reason what went wrong, from the reason list
 * @param severity how severe it is
 * @param at when it happened
 * @param answerBy until when it can be refused (R1-D8)
 */
public record NoticeAssigned(
    ComplaintNumber number,
    AssignmentId assignmentId,
    ReasonCode reason,
    Severity severity,
    Instant at,
    @Nullable Instant answerBy)
    implements DepartmentNotice {}
