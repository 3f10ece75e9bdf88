package kesu.routing;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentAccepted;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.routing.rules.Finish;
import kesu.routing.rules.Step;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what a department says of its own complaints: acceptance, progress, result (R1-D9 to
 * R1-D11).
 */
@Component
public final class Answering {
  private final Steps steps;

  Answering(Steps steps) {
    this.steps = steps;
  }

  /** The department takes the complaint as its own (R1-C2). */
  public Answer<Answered> accept(String id, Command command) {
    Actor by = command.actor();
    return steps.take(
        Step.ACCEPT,
        id,
        command,
        (handover, assignment, now) ->
            done(
                handover,
                assignment.accepted(now, by),
                new AssignmentAccepted(assignment.assignmentId(), assignment.department(), now, by),
                now));
  }

  /** The department reports how it is handling it (R1-D9, R1-D10). */
  public Answer<Answered> progress(
      String id, String report, @Nullable String plan, Command command) {
    Actor by = command.actor();
    return steps.take(
        Step.REPORT_PROGRESS,
        id,
        command,
        (handover, assignment, now) ->
            done(
                handover,
                assignment.progressed(new Report(now, by, report, plan, null, null)),
                new ProgressReported(assignment.assignmentId(), assignment.department(), now, by),
                now));
  }

  /**
   * The department reports the result (R1-D11).
   *
   * @param finishedAt when the handling was finished; now if null
   */
  public Answer<Answered> result(
      String id, String report, String result, @Nullable Instant finishedAt, Command command) {
    Actor by = command.actor();
    return steps.take(
        Step.REPORT_RESULT,
        id,
        command,
        (handover, assignment, now) ->
            switch (Finish.of(finishedAt, assignment.since(), now)) {
              case Finish.InFuture(Instant latest) ->
                  new Verdict.Refused<>(WhyNot.finishedInFuture(latest));
              case Finish.BeforeHandOver(Instant earliest) ->
                  new Verdict.Refused<>(WhyNot.finishedBeforeHandOver(earliest));
              case Finish.At(Instant finished) ->
                  done(
                      handover,
                      assignment.finished(new Report(now, by, report, null, result, finished)),
                      new ResultReported(
                          assignment.assignmentId(), assignment.department(), finished, now, by),
                      now);
            });
  }

  private static Verdict<Handover, Answered> done(
      Handover before, Assignment changed, Lifecycle event, Instant now) {
    return new Verdict.Done<>(
        before.replacing(changed),
        List.of(Outgoing.of(before.id(), event)),
        changed.told(before.id(), now));
  }
}
