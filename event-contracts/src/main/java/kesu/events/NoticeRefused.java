package kesu.events;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;

/**
 * To customer service: a department refused this complaint with a finding that it is not its own
 * (R1-D8); hand it over to another department, or keep it.
 *
 * @param number the complaint number read out to the customer
 * @param assignmentId the refused assignment
 * @param department the department that refused
 * @param at the instant at which it happened
 */
public record NoticeRefused(
    ComplaintNumber number, AssignmentId assignmentId, DepartmentCode department, Instant at)
    implements DepartmentNotice {}
