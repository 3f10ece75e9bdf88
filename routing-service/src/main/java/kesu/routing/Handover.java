package kesu.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.Place;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was handed over for one complaint (转交): which departments have it, had it, and
 * gave it back.
 *
 * @param number the complaint number read out to the customer
 * @param rulebook the regulation that applies, in the version in force at {@code receivedAt}
 * @param handedOverAt when the complaint was first handed over; queues are in this order
 * @param closedAt when the complaint was closed; null while it is open
 * @param queue the queues in which it stands, see {@link #queueOf}
 */
public record Handover(
    ComplaintId id,
    ComplaintNumber number,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    Severity severity,
    Exposure exposure,
    String rulebook,
    Instant receivedAt,
    Instant handedOverAt,
    @Nullable Instant closedAt,
    List<Assignment> assignments,
    List<String> queue) {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,55})-[1-9][0-9]{0,3}");

  public Handover {
    assignments = List.copyOf(assignments);
    queue = List.copyOf(queue);
  }

  /** The complaint that an assignment belongs to; empty if the text names no assignment. */
  public static Optional<ComplaintId> complaintOf(String assignmentId) {
    Matcher form = ASSIGNMENT.matcher(assignmentId);
    return form.matches() ? Optional.of(new ComplaintId(form.group(1))) : Optional.empty();
  }

  /**
   * The name of a queue: what a department has now, or what of a department is in one state. Kept
   * as one word, so that one index serves a queue in the order of {@code handedOverAt}.
   */
  public static String queueOf(DepartmentCode department, @Nullable AssignmentState state) {
    return state == null ? department.value() : department + "/" + state;
  }

  Place place() {
    return new Place(branch, store, reason);
  }

  boolean isClosed() {
    return closedAt != null;
  }

  /** The assignment of that name; empty if this complaint has none such. */
  public Optional<Assignment> assignment(String assignmentId) {
    return assignments.stream()
        .filter(assignment -> assignment.assignmentId().value().equals(assignmentId))
        .findFirst();
  }

  /** What some department has now. */
  List<Assignment> open() {
    return assignments.stream().filter(assignment -> assignment.state().isOpen()).toList();
  }

  /** Names the assignment that will be made after so many others. */
  AssignmentId nextId(int others) {
    return new AssignmentId(id + "-" + (assignments.size() + others + 1));
  }

  Handover adding(List<Assignment> made) {
    List<Assignment> all = new ArrayList<>(assignments);
    all.addAll(made);
    return with(severity, exposure, closedAt, all);
  }

  Handover replacing(Assignment changed) {
    return changing(
        assignment -> assignment.assignmentId().equals(changed.assignmentId()), ignored -> changed);
  }

  Handover changing(Predicate<Assignment> which, UnaryOperator<Assignment> change) {
    List<Assignment> all =
        assignments.stream().map(each -> which.test(each) ? change.apply(each) : each).toList();
    return with(severity, exposure, closedAt, all);
  }

  Handover closed(@Nullable Instant at) {
    return with(severity, exposure, at, assignments);
  }

  Handover as(Severity newSeverity) {
    return with(newSeverity, exposure, closedAt, assignments);
  }

  Handover as(Exposure newExposure) {
    return with(severity, newExposure, closedAt, assignments);
  }

  private Handover with(
      Severity newSeverity,
      Exposure newExposure,
      @Nullable Instant newClosedAt,
      List<Assignment> newAssignments) {
    return new Handover(
        id,
        number,
        branch,
        store,
        reason,
        newSeverity,
        newExposure,
        rulebook,
        receivedAt,
        handedOverAt,
        newClosedAt,
        newAssignments,
        queues(newAssignments));
  }

  private static List<String> queues(List<Assignment> assignments) {
    List<String> queues = new ArrayList<>();
    for (Assignment assignment : assignments) {
      if (assignment.state().isOpen()) {
        queues.add(queueOf(assignment.department(), null));
      }
      queues.add(queueOf(assignment.department(), assignment.state()));
    }
    return queues.stream().distinct().toList();
  }
}
