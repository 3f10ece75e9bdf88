package kesu.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.Duty;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * One department's duty for one complaint (派单).
 *
 * @param kind the kind of department, as the rulebook names it
 * @param post the post that answers for it
 * @param person who held that post when it was handed over; null if nobody did
 * @param handedOverBecause why customer service chose this department; null where the reason of the
 *     complaint decided
 * @param answerBy until when it should be refused (R1-D8); null where the rulebook sets no time
 * @param returnedAt when the department was given it again for the last time, if it was
 * @param decisions why it is this department's, and why it came back or was taken away
 */
public record Assignment(
    AssignmentId assignmentId,
    DepartmentCode department,
    String kind,
    Post post,
    @Nullable PersonId person,
    Instant handedOverAt,
    Actor handedOverBy,
    @Nullable String handedOverBecause,
    @Nullable Instant answerBy,
    AssignmentState state,
    @Nullable FirstAnswer answer,
    List<Report> reports,
    @Nullable Instant returnedAt,
    List<Decision> decisions) {
  public Assignment {
    reports = List.copyOf(reports);
    decisions = List.copyOf(decisions);
  }

  static Assignment made(
      AssignmentId id,
      Duty duty,
      Instant at,
      Actor by,
      @Nullable String because,
      @Nullable Instant answerBy) {
    return new Assignment(
        id,
        duty.department(),
        duty.kind(),
        duty.post(),
        duty.person(),
        at,
        by,
        because,
        answerBy,
        AssignmentState.HANDED_OVER,
        null,
        List.of(),
        null,
        List.of(new Decision(at, duty.ground())));
  }

  /** When the department was given it, for the last time. */
  public Instant since() {
    return returnedAt == null ? handedOverAt : returnedAt;
  }

  /** What is told to who answered or handed it over. */
  Answered told(ComplaintId complaint, Instant at) {
    return new Answered(assignmentId, complaint, department, state, at);
  }

  Assignment accepted(Instant at, Actor by) {
    FirstAnswer given = new FirstAnswer(true, at, by, null, null);
    return with(AssignmentState.ACCEPTED, given, reports, returnedAt, decisions);
  }

  Assignment refused(FirstAnswer given, Ground ground) {
    return with(AssignmentState.REFUSED, given, reports, returnedAt, decided(given.at(), ground));
  }

  /** Customer service had only kept it and passed it on to another department. */
  Assignment passedOn(Instant at, Ground ground) {
    return with(AssignmentState.PASSED_ON, answer, reports, returnedAt, decided(at, ground));
  }

  Assignment progressed(Report report) {
    return with(state, answer, reported(report), returnedAt, decisions);
  }

  Assignment finished(Report report) {
    return with(AssignmentState.REPORTED, answer, reported(report), returnedAt, decisions);
  }

  /** Given to the department again; it need not answer again if it had accepted. */
  Assignment returned(Instant at, Ground ground) {
    boolean own = answer != null && answer.accepted();
    return with(
        own ? AssignmentState.ACCEPTED : AssignmentState.HANDED_OVER,
        answer,
        reports,
        at,
        decided(at, ground));
  }

  Assignment closed() {
    return with(AssignmentState.CLOSED, answer, reports, returnedAt, decisions);
  }

  private List<Report> reported(Report report) {
    List<Report> all = new ArrayList<>(reports);
    all.add(report);
    return all;
  }

  private List<Decision> decided(Instant at, Ground ground) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(new Decision(at, ground));
    return all;
  }

  private Assignment with(
      AssignmentState newState,
      @Nullable FirstAnswer newAnswer,
      List<Report> newReports,
      @Nullable Instant newReturnedAt,
      List<Decision> newDecisions) {
    return new Assignment(
        assignmentId,
        department,
        kind,
        post,
        person,
        handedOverAt,
        handedOverBy,
        handedOverBecause,
        answerBy,
        newState,
        newAnswer,
        newReports,
        newReturnedAt,
        newDecisions);
  }
}
