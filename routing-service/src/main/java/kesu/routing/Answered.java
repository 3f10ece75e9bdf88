package kesu.routing;

import java.time.Instant;
import kesu.routing.rules.AssignmentState;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;

/** What is told to who answered or handed over: where the assignment stands now. */
public record Answered(
    AssignmentId id,
    ComplaintId complaintId,
    DepartmentCode department,
    AssignmentState state,
    Instant at) {}
