package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Overflow;
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
 * @param reports the latest reports of the department; earlier ones are kept in documents of their
 *     own
 * @param earlierReports the number of those
 * @param returnedAt when the department was last given it back; null if it never was
 * @param taken the end of an assignment that was taken from a silent department; null otherwise
 * @param changes the latest of the later decisions: that it was refused, passed on or given back
 */
public record Assignment(
    AssignmentId assignmentId,
    ResponsibleDepartment responsible,
    HandedOver handedOver,
    AssignmentState state,
    @Nullable FirstAnswer answer,
    List<DepartmentReport> reports,
    int earlierReports,
    @Nullable Instant returnedAt,
    @Nullable TakenFrom taken,
    List<DatedGround> changes) {
  /** The number of reports of one department on one complaint, far above what people write. */
  static final int MOST_REPORTS = 500;

  private static final int AT_MOST = 40;
  private static final int KEPT = 20;

  public Assignment {
    reports = List.copyOf(reports);
    changes = List.copyOf(changes);
  }

  static Assignment made(
      AssignmentId id, ResponsibleDepartment responsible, HandedOver handedOver) {
    return new Assignment(
        id,
        responsible,
        handedOver,
        AssignmentState.HANDED_OVER,
        null,
        List.of(),
        0,
        null,
        null,
        List.of());
  }

  /** The department that has it, or had it. */
  public DepartmentCode department() {
    return responsible.department();
  }

  List<DatedGround> grounds() {
    return grounds(List.of());
  }

  /**
   * Every decision about it with its ground, in order, beginning with the hand-over.
   *
   * @param earlier the decisions that are kept in documents of their own
   */
  public List<DatedGround> grounds(List<DatedGround> earlier) {
    return appended(
        List.of(new DatedGround(handedOver.at(), responsible.ground())),
        appended(earlier, changes));
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

  /** True if the department may report no more progress; its result it may always report. */
  boolean hasTooManyReports() {
    return earlierReports + reports.size() >= MOST_REPORTS;
  }

  /** The list of earlier reports of that assignment. */
  public static String reportsOf(AssignmentId id) {
    return "reports of " + id;
  }

  /** The list of earlier decisions about that assignment. */
  public static String changesOf(AssignmentId id) {
    return "changes of " + id;
  }

  /** Keeps the latest reports and decisions; earlier ones go to documents of their own. */
  static Overflow<Assignment> bound(Assignment stored, Assignment next) {
    List<DepartmentReport> oldReports = Overflow.oldest(stored.reports, AT_MOST, KEPT);
    List<DatedGround> oldChanges = Overflow.oldest(stored.changes, AT_MOST, KEPT);
    List<Overflow.Element> moved =
        new ArrayList<>(Overflow.numbered(reportsOf(stored.assignmentId), oldReports));
    moved.addAll(Overflow.numbered(changesOf(stored.assignmentId), oldChanges));
    return new Overflow<>(
        new Assignment(
            next.assignmentId,
            next.responsible,
            next.handedOver,
            next.state,
            next.answer,
            Overflow.without(oldReports, next.reports),
            next.earlierReports + oldReports.size(),
            next.returnedAt,
            next.taken,
            Overflow.without(oldChanges, next.changes)),
        moved);
  }

  /** The assignment with all its reports. */
  public Assignment withEarlier(List<DepartmentReport> earlier) {
    return with(state, answer, appended(earlier, reports), returnedAt, changes);
  }

  Assignment accepted(Instant at, Actor by) {
    return with(
        AssignmentState.ACCEPTED, FirstAnswer.accepted(at, by), reports, returnedAt, changes);
  }

  /** The time for a refusal passed in silence. */
  Assignment acceptedBySilence(Instant at, Ground ground) {
    return with(
        AssignmentState.ACCEPTED,
        FirstAnswer.bySilence(at),
        reports,
        returnedAt,
        changed(at, ground));
  }

  /** Returns true if the department has neither answered nor reported, whatever that counts as. */
  boolean isUnanswered() {
    return lastReportAt().isEmpty() && (answer == null || answer.wasSilent());
  }

  /** Returns true if the department's silence counts as acceptance, and it has not spoken since. */
  public boolean isAcceptedBySilence() {
    return answer != null && answer.wasSilent();
  }

  /** The instant of the department's last report since it was given it. */
  Optional<Instant> lastReportAt() {
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(reports.getLast().at()).filter(at -> !at.isBefore(since()));
  }

  Assignment refused(FirstAnswer given, Ground ground) {
    return with(AssignmentState.REFUSED, given, reports, returnedAt, changed(given.at(), ground));
  }

  /** Customer service, which only kept it, passed it on to another department. */
  Assignment passedOn(Instant at, Ground ground) {
    return with(AssignmentState.PASSED_ON, answer, reports, returnedAt, changed(at, ground));
  }

  /** Customer service took it from the department, which stayed silent. */
  Assignment withdrawn(TakenFrom end, Ground ground) {
    Assignment ended = passedOn(end.at(), ground);
    return new Assignment(
        ended.assignmentId,
        ended.responsible,
        ended.handedOver,
        ended.state,
        ended.answer,
        ended.reports,
        ended.earlierReports,
        ended.returnedAt,
        end,
        ended.changes);
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
        earlierReports,
        newReturnedAt,
        taken,
        newChanges);
  }
}
