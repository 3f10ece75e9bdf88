package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kesu.defaults.decisions.Overflow;
import kesu.rulebooks.CaseOwners;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * All assignments of one complaint (派单): to the departments that have it, and to those that had it.
 *
 * @param handedOverAt the first hand-over; queues are in this order
 * @param closedAt when the complaint was closed; null while it is open
 * @param queue the queues in which it stands, see {@link #queueOf}
 */
public record ComplaintAssignments(
    ComplaintId id,
    Complaint complaint,
    Instant handedOverAt,
    @Nullable Instant closedAt,
    List<Assignment> assignments,
    List<String> queue) {
  private static final Pattern ASSIGNMENT_ID =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,55})-[1-9][0-9]{0,3}");

  public ComplaintAssignments {
    assignments = List.copyOf(assignments);
    queue = List.copyOf(queue);
  }

  static ComplaintAssignments none(ComplaintId id, Complaint complaint, Instant handedOverAt) {
    return new ComplaintAssignments(id, complaint, handedOverAt, null, List.of(), List.of());
  }

  /** The complaint that an assignment belongs to; empty if the text is no assignment's id. */
  public static Optional<ComplaintId> complaintOf(String assignmentId) {
    Matcher form = ASSIGNMENT_ID.matcher(assignmentId);
    return form.matches() ? Optional.of(new ComplaintId(form.group(1))) : Optional.empty();
  }

  /**
   * The name of a queue: everything that a department has now, or its assignments in one state. It
   * is a single word, so that one index serves a queue in the order of {@code handedOverAt}.
   */
  public static String queueOf(DepartmentCode department, @Nullable AssignmentState state) {
    return state == null ? department.value() : department + "/" + state;
  }

  /** The number of hand-overs of one complaint, far above what people decide. */
  static final int MOST_HAND_OVERS = 100;

  /** True if it may be handed over no more. */
  boolean hasTooManyHandOvers() {
    return assignments.size() >= MOST_HAND_OVERS;
  }

  /** Keeps the latest of each assignment; what is earlier goes to documents of its own. */
  public static Overflow<ComplaintAssignments> bound(
      ComplaintAssignments stored, ComplaintAssignments next) {
    List<Assignment> kept = new ArrayList<>();
    List<Overflow.Element> moved = new ArrayList<>();
    for (int i = 0; i < next.assignments.size(); i++) {
      Assignment now = next.assignments.get(i);
      if (i < stored.assignments.size()) {
        Overflow<Assignment> one = Assignment.bound(stored.assignments.get(i), now);
        kept.add(one.kept());
        moved.addAll(one.moved());
      } else {
        kept.add(now);
      }
    }
    return new Overflow<>(next.with(next.complaint, next.closedAt, kept), moved);
  }

  /** The assignments that stand in that queue. */
  public List<Assignment> inQueue(DepartmentCode department, @Nullable AssignmentState state) {
    String wanted = queueOf(department, state);
    return assignments.stream().filter(each -> each.queues().contains(wanted)).toList();
  }

  /** The assignment of that id, if this complaint has it. */
  public Optional<Assignment> assignment(String assignmentId) {
    return assignments.stream()
        .filter(each -> each.assignmentId().value().equals(assignmentId))
        .findFirst();
  }

  /** The owners of one assignment: its branch, and the department that has it or had it. */
  public Optional<CaseOwners> ownersOf(String assignmentId) {
    return assignment(assignmentId).map(one -> CaseOwners.of(complaint.branch(), one.department()));
  }

  /** The assignments of the departments that have the complaint now. */
  List<Assignment> open() {
    return assignments.stream().filter(each -> each.state().isOpen()).toList();
  }

  /**
   * The unanswered assignment of customer service, if no other department has the complaint. Its
   * own silence changes nothing: it still only keeps it.
   */
  Optional<Assignment> keptBy(DepartmentCode customerService) {
    List<Assignment> open = open();
    return open.size() == 1
        ? open.stream()
            .filter(only -> only.department().equals(customerService))
            .filter(only -> only.state() != AssignmentState.REPORTED && only.isUnanswered())
            .findFirst()
        : Optional.empty();
  }

  /** The department's earlier refusal, if customer service has named it again since. */
  @Clause("R1-C2")
  Optional<Assignment> refusedBefore(Assignment assignment) {
    return assignment.handedOver().because() == null
        ? Optional.empty()
        : assignments.stream()
            .filter(each -> each.state() == AssignmentState.REFUSED)
            .filter(each -> each.department().equals(assignment.department()))
            .findFirst();
  }

  boolean isClosed() {
    return closedAt != null;
  }

  /** The id of the assignment that will be made after so many others. */
  AssignmentId nextId(int others) {
    return new AssignmentId(id + "-" + (assignments.size() + others + 1));
  }

  ComplaintAssignments adding(List<Assignment> made) {
    List<Assignment> all = new ArrayList<>(assignments);
    all.addAll(made);
    return with(complaint, closedAt, all);
  }

  ComplaintAssignments replacing(Assignment changed) {
    return changing(each -> each.assignmentId().equals(changed.assignmentId()), ignored -> changed);
  }

  ComplaintAssignments changing(Predicate<Assignment> which, UnaryOperator<Assignment> change) {
    return with(
        complaint,
        closedAt,
        assignments.stream().map(each -> which.test(each) ? change.apply(each) : each).toList());
  }

  ComplaintAssignments withComplaint(Complaint changed) {
    return with(changed, closedAt, assignments);
  }

  ComplaintAssignments withClosedAt(@Nullable Instant at) {
    return with(complaint, at, assignments);
  }

  private ComplaintAssignments with(
      Complaint newComplaint, @Nullable Instant newClosedAt, List<Assignment> newAssignments) {
    return new ComplaintAssignments(
        id,
        newComplaint,
        handedOverAt,
        newClosedAt,
        newAssignments,
        newAssignments.stream().flatMap(each -> each.queues().stream()).distinct().toList());
  }
}
