package kesu.routing.web;

import java.time.Instant;
import java.util.List;
import kesu.routing.Assignment;
import kesu.routing.FirstAnswer;
import kesu.routing.Handover;
import kesu.routing.Report;
import kesu.routing.rules.AssignmentState;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** An assignment as it is shown, with what of its complaint the department must know. */
record ShownAssignment(
    AssignmentId id,
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    Severity severity,
    Exposure exposure,
    DepartmentCode department,
    String departmentKind,
    Post post,
    @Nullable PersonId person,
    AssignmentState state,
    Instant receivedAt,
    Instant handedOverAt,
    Actor handedOverBy,
    @Nullable String handedOverBecause,
    @Nullable Instant answerBy,
    @Nullable FirstAnswer answer,
    List<Report> reports,
    @Nullable Instant returnedAt,
    @Nullable Instant closedAt) {
  static ShownAssignment of(Handover handover, Assignment assignment) {
    return new ShownAssignment(
        assignment.assignmentId(),
        handover.id(),
        handover.number(),
        handover.branch(),
        handover.store(),
        handover.reason(),
        handover.severity(),
        handover.exposure(),
        assignment.department(),
        assignment.kind(),
        assignment.post(),
        assignment.person(),
        assignment.state(),
        handover.receivedAt(),
        assignment.handedOverAt(),
        assignment.handedOverBy(),
        assignment.handedOverBecause(),
        assignment.answerBy(),
        assignment.answer(),
        assignment.reports(),
        assignment.returnedAt(),
        handover.closedAt());
  }
}
