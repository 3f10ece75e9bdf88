package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;

/**
 * One department's duty to handle one complaint (派单).
 *
 * @param answer the department's first answer; null until it accepts or refuses
 * @param returnedAt when the department was last given it back; null if it never was
 * @param changes the later decisions: that it was refused, passed on or given back
 */
public record Assignment(
    AssignmentId assignmentId,
    ResponsibleDepartment responsible,
    HandedOver handedOver,
    AssignmentState state,
    @Nullable FirstAnswer answer,
    List<DepartmentReport> reports,
    @Nullable Instant returnedAt,
    List<DatedGround> changes) {
  public Assignment {
    reports = List.copyOf(reports);
    changes = List.copyOf(changes);
  }

  static Assignment made(
      AssignmentId id, ResponsibleDepartment responsible, HandedOver handedOver) {
    return new Assignment(
        id, responsible, handedOver, AssignmentState.HANDED_OVER, null, List.of(), null, List.of());
  }

  /** The department that has it, or had it. */
  public DepartmentCode department() {
    return responsible.department();
  }

  /** Every decision about it with its ground, in order, beginning with the hand-over. */
  public List<DatedGround> grounds() {
    return appended(List.of(new DatedGround(handedOver.at(), responsible.ground())), changes);
  }

  /** The time at which the department was last given it. */
  Instant since() {
    return returnedAt == null ? handedOver.at() : returnedAt;
  }

  /** The queues in which it stands. */
  List<String> queues() {
    String inState = ComplaintAssignments.queueOf(department(), state);
    return state.isOpen()
        ? List.of(ComplaintAssignments.queueOf(department(), null), inState)
        : List.of(inState);
  }

  AssignmentStatus status(ComplaintId complaint, Instant at) {
    return new AssignmentStatus(assignmentId, complaint, department(), state, at);
  }

  Assignment accepted(Instant at, Actor by) {
    return with(
        AssignmentState.ACCEPTED, FirstAnswer.accepted(at, by), reports, returnedAt, changes);
  }

  Assignment refused(FirstAnswer given, Ground ground) {
    return with(AssignmentState.REFUSED, given, reports, returnedAt, changed(given.at(), ground));
  }

  /** Customer service, which only kept it, passed it on to another department. */
  Assignment passedOn(Instant at, Ground ground) {
    return with(AssignmentState.PASSED_ON, answer, reports, returnedAt, changed(at, ground));
  }

  Assignment progressed(DepartmentReport report) {
    return with(state, answer, reported(report), returnedAt, changes);
  }

  Assignment finished(DepartmentReport report) {
    return with(AssignmentState.REPORTED, answer, reported(report), returnedAt, changes);
  }

  /** Given back to the department, which need not answer again if it had accepted. */
  Assignment returned(Instant at, Ground ground) {
    boolean accepted = answer != null && answer.accepted();
    return with(
        accepted ? AssignmentState.ACCEPTED : AssignmentState.HANDED_OVER,
        answer,
        reports,
        at,
        changed(at, ground));
  }

  Assignment closed() {
    return with(AssignmentState.CLOSED, answer, reports, returnedAt, changes);
  }

  private List<DepartmentReport> reported(DepartmentReport report) {
    return appended(reports, List.of(report));
  }

  private List<DatedGround> changed(Instant at, Ground ground) {
    return appended(changes, List.of(new DatedGround(at, ground)));
  }

  private static <T> List<T> appended(List<T> first, List<T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return List.copyOf(all);
  }

  private Assignment with(
      AssignmentState newState,
      @Nullable FirstAnswer newAnswer,
      List<DepartmentReport> newReports,
      @Nullable Instant newReturnedAt,
      List<DatedGround> newChanges) {
    return new Assignment(
        assignmentId,
        responsible,
        handedOver,
        newState,
        newAnswer,
        newReports,
        newReturnedAt,
        newChanges);
  }
}
