package kesu.routing;

import java.time.Instant;
import java.util.List;
import kesu.routing.rules.Assignment;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.Complaint;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.DepartmentReport;
import kesu.routing.rules.FirstAnswer;
import kesu.routing.rules.TakenFrom;
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

/**
 * An assignment as it is shown, with the facts of its complaint that the department must know.
 *
 * @param acceptedBySilence true if the department let the time for a refusal pass
 */
public record AssignmentView(
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
    boolean acceptedBySilence,
    List<DepartmentReport> reports,
    @Nullable Instant returnedAt,
    @Nullable TakenFrom taken,
    @Nullable Instant closedAt) {
  static AssignmentView of(ComplaintAssignments all, Assignment assignment) {
    Complaint complaint = all.complaint();
    return new AssignmentView(
        assignment.assignmentId(),
        all.id(),
        complaint.number(),
        complaint.branch(),
        complaint.store(),
        complaint.reason(),
        complaint.severity(),
        complaint.exposure(),
        assignment.department(),
        assignment.responsible().kind(),
        assignment.responsible().post(),
        assignment.responsible().person(),
        assignment.state(),
        complaint.receivedAt(),
        assignment.handedOver().at(),
        assignment.handedOver().by(),
        assignment.handedOver().because(),
        assignment.handedOver().answerBy(),
        assignment.answer(),
        assignment.isAcceptedBySilence(),
        assignment.reports(),
        assignment.returnedAt(),
        assignment.taken(),
        all.closedAt());
  }
}
