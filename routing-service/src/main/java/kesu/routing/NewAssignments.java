package kesu.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.AssignmentMade;
import kesu.events.NoticeAssigned;
import kesu.events.Outgoing;
import kesu.routing.rules.Duty;
import kesu.routing.rules.Responsibility;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/** Assignments that are made together, and the events that tell of them: all departments first. */
record NewAssignments(List<Assignment> made, List<Outgoing> events) {
  static NewAssignments of(
      Handover handover,
      List<Duty> duties,
      Responsibility responsibility,
      Instant at,
      Actor by,
      @Nullable String because) {
    Instant answerBy = responsibility.answerBy(at).orElse(null);
    List<Assignment> made = new ArrayList<>();
    List<Outgoing> events = new ArrayList<>();
    List<Outgoing> notices = new ArrayList<>();
    for (Duty duty : duties) {
      Assignment assignment =
          Assignment.made(handover.nextId(made.size()), duty, at, by, because, answerBy);
      made.add(assignment);
      events.add(Outgoing.of(handover.id(), event(handover, assignment, duty)));
      notices.add(Outgoing.to(duty.department(), handover.id(), notice(handover, assignment)));
    }
    events.addAll(notices);
    return new NewAssignments(made, events);
  }

  private static AssignmentMade event(Handover handover, Assignment assignment, Duty duty) {
    return new AssignmentMade(
        assignment.assignmentId(),
        assignment.department(),
        assignment.kind(),
        assignment.person(),
        assignment.post(),
        handover.branch(),
        handover.store(),
        handover.reason(),
        handover.receivedAt(),
        List.of(duty.ground()),
        assignment.handedOverAt(),
        assignment.handedOverBy());
  }

  private static NoticeAssigned notice(Handover handover, Assignment assignment) {
    return new NoticeAssigned(
        handover.number(),
        assignment.assignmentId(),
        handover.reason(),
        handover.severity(),
        assignment.handedOverAt(),
        assignment.answerBy());
  }
}
