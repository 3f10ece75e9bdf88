package kesu.routing.rules;

import java.util.ArrayList;
import java.util.List;
import kesu.events.AssignmentMade;
import kesu.events.NoticeAssigned;
import kesu.events.Outgoing;

/**
 * Assignments that are made together, with their events.
 *
 * @param events first those for the complaint's log, then the departments' notices
 */
record NewAssignments(List<Assignment> made, List<Outgoing> events) {
  /** Hands a complaint over to departments. */
  static NewAssignments of(
      ComplaintAssignments state, List<ResponsibleDepartment> departments, HandedOver handedOver) {
    List<Assignment> made = new ArrayList<>();
    List<Outgoing> events = new ArrayList<>();
    List<Outgoing> notices = new ArrayList<>();
    for (ResponsibleDepartment responsible : departments) {
      Assignment assignment = Assignment.made(state.nextId(made.size()), responsible, handedOver);
      made.add(assignment);
      events.add(Outgoing.of(state.id(), event(state.complaint(), assignment)));
      notices.add(
          Outgoing.to(assignment.department(), state.id(), notice(state.complaint(), assignment)));
    }
    events.addAll(notices);
    return new NewAssignments(made, events);
  }

  private static AssignmentMade event(Complaint complaint, Assignment assignment) {
    return new AssignmentMade(
        assignment.assignmentId(),
        assignment.department(),
        assignment.responsible().kind(),
        assignment.responsible().person(),
        assignment.responsible().post(),
        complaint.branch(),
        complaint.store(),
        complaint.reason(),
        complaint.receivedAt(),
        List.of(assignment.responsible().ground()),
        assignment.handedOver().at(),
        assignment.handedOver().by());
  }

  private static NoticeAssigned notice(Complaint complaint, Assignment assignment) {
    return new NoticeAssigned(
        complaint.number(),
        assignment.assignmentId(),
        complaint.reason(),
        complaint.severity(),
        assignment.handedOver().at(),
        assignment.handedOver().answerBy());
  }
}
