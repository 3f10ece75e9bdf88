package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintNumber;

/**
 * To a department: the customer did not accept, this complaint is yours again.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the assignment
 * @param at the instant at which it happened
 */
public record NoticeReturned(ComplaintNumber number, AssignmentId assignmentId, Instant at)
    implements DepartmentNotice {}
