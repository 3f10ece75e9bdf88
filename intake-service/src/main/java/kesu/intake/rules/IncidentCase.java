package kesu.intake.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.IncidentStep;

/**
 * The handling of an incident: the tasks of the store group and the branch group, who is at the
 * scene, the plans, and the insurance claim.
 *
 * @param steps urgent reports, presences at the scene and steps of the claim, in order
 */
@Clause("R1-O10")
public record IncidentCase(
    IncidentFacts facts, List<IncidentTask> tasks, List<IncidentPlan> plans, List<Step> steps) {
  public IncidentCase {
    tasks = List.copyOf(tasks);
    plans = List.copyOf(plans);
    steps = List.copyOf(steps);
  }

  /** Opens both groups with the tasks that the kind of incident calls for. */
  static IncidentCase open(IncidentFacts facts, Rulebook rulebook) {
    return new IncidentCase(
        facts,
        rulebook.incidents().tasksFor(facts.kind()).stream().map(IncidentTask::of).toList(),
        List.of(),
        List.of());
  }

  Optional<IncidentTask> task(String code) {
    return tasks.stream().filter(task -> task.task().equals(code)).findFirst();
  }

  /** The plan proposed last, if there is one. */
  Optional<IncidentPlan> lastPlan() {
    return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
  }

  boolean has(IncidentStep step) {
    return steps.stream().anyMatch(taken -> taken.step() == step);
  }

  /** The steps of those kinds, in order. */
  public List<Step> steps(IncidentStep... kinds) {
    Set<IncidentStep> wanted = Set.of(kinds);
    return steps.stream().filter(step -> wanted.contains(step.step())).toList();
  }

  IncidentCase with(Step step) {
    return new IncidentCase(facts, tasks, plans, Complaint.plus(steps, step));
  }

  IncidentCase with(IncidentTask changed) {
    return new IncidentCase(
        facts,
        tasks.stream().map(task -> task.task().equals(changed.task()) ? changed : task).toList(),
        plans,
        steps);
  }

  IncidentCase proposing(IncidentPlan plan) {
    return new IncidentCase(facts, tasks, Complaint.plus(plans, plan), steps);
  }

  /** The plan proposed last is decided. */
  IncidentCase deciding(Step decision) {
    List<IncidentPlan> decided = new ArrayList<>(plans);
    IncidentPlan last = decided.removeLast();
    decided.add(new IncidentPlan(last.plan(), last.proposal(), decision));
    return new IncidentCase(facts, tasks, decided, steps);
  }

  @Override
  public String toString() {
    return "IncidentCase[" + facts + " " + tasks + "]";
  }
}
