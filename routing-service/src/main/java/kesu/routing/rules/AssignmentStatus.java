package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;

/** The state of an assignment after a command, as its sender is told. */
public record AssignmentStatus(
    AssignmentId id,
    ComplaintId complaintId,
    DepartmentCode department,
    AssignmentState state,
    Instant at) {}
