package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.decisions.Refusal;
import kesu.intake.rules.IncidentCommand.CompleteTask;
import kesu.intake.rules.IncidentCommand.ConsentToTask;
import kesu.intake.rules.IncidentCommand.TakeTask;
import kesu.intake.rules.IncidentCommand.WaiveTask;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.GroupTask;
import kesu.rulebooks.TaskCondition;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.IncidentStep;

/** The tasks of both groups, while one of them is taken, consented to, done or not needed. */
@Clause({"R1-O10", "R1-O12"})
record GroupTasks(Groups groups, Actor by, Instant now) {

  Decided take(TakeTask take) {
    return carryOut(
        take.task(),
        task ->
            task.state() == IncidentTask.State.TAKEN
                ? refused(IncidentRefusals.taskTaken(task))
                : taken(
                    task, Step.of(IncidentStep.TASK_TAKEN, now, by, take.note()), task.answers()));
  }

  Decided waive(WaiveTask waive) {
    return carryOut(
        waive.task(),
        task ->
            taken(
                task,
                Step.of(IncidentStep.TASK_NOT_NEEDED, now, by, waive.reason()),
                task.answers()));
  }

  Decided complete(CompleteTask complete) {
    return carryOut(
        complete.task(),
        task -> {
          Optional<Refusal> unmet =
              new ConditionCheck(conditions(task), groups.incident().facts().happenedAt(), now)
                  .refusal(task, complete.answers());
          return unmet
              .map(GroupTasks::refused)
              .orElseGet(
                  () ->
                      taken(
                          task,
                          Step.of(IncidentStep.TASK_DONE, now, by, complete.note()),
                          complete.answers()));
        });
  }

  /** A consent is given by the post itself, before the task is done. */
  @Clause({"R1-O19", "R1-O21"})
  Decided consent(ConsentToTask consent) {
    return open(
        consent.task(),
        task -> {
          List<TaskCondition> consents =
              conditions(task).stream()
                  .filter(condition -> condition.asks() == TaskCondition.Asks.CONSENT)
                  .toList();
          boolean asked =
              consents.stream().anyMatch(condition -> condition.posts().contains(by.post()));
          boolean within =
              groups.isWithin(GroupLevel.STORE, by) || groups.isWithin(GroupLevel.BRANCH, by);
          return asked && within
              ? taken(
                  task,
                  Step.of(IncidentStep.TASK_CONSENTED, now, by, consent.note()),
                  task.answers())
              : refused(IncidentRefusals.consentNotAsked(task, by, consents));
        });
  }

  private Decided carryOut(String code, Function<IncidentTask, Decided> then) {
    return open(
        code,
        task ->
            groups.mayCarryOut(task, by)
                ? then.apply(task)
                : refused(IncidentRefusals.otherPost(task, by)));
  }

  private Decided open(String code, Function<IncidentTask, Decided> then) {
    Optional<IncidentTask> found = groups.incident().task(code);
    if (found.isEmpty()) {
      return refused(IncidentRefusals.taskUnknown(code, groups.incident()));
    }
    IncidentTask task = found.get();
    return task.state().isOver() ? refused(IncidentRefusals.taskOver(task)) : then.apply(task);
  }

  private List<TaskCondition> conditions(IncidentTask task) {
    return groups
        .rulebook()
        .incidents()
        .task(task.task())
        .map(GroupTask::conditions)
        .orElse(List.of());
  }

  private Decided taken(IncidentTask task, Step step, Map<String, String> answers) {
    IncidentTask next = task.with(step, answers);
    return new Decided.Taken(groups.incident().with(next), step, next);
  }

  private static Decided refused(Refusal refusal) {
    return new Decided.Refused(refusal);
  }
}
