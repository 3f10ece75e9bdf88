package kesu.intake.rules;

import java.util.List;
import java.util.Map;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.GroupTask;
import kesu.terms.IncidentStep;
import kesu.terms.Post;

/**
 * A task of a crisis group at one incident. Its answers may name people, so it does not show them
 * in logs.
 *
 * @param task the code of the task in the rulebook
 * @param posts the posts that carry it out, any one of which suffices
 * @param steps what was done about it, and by whom: taken, consented to, done or not needed
 * @param answers the answers to its conditions, by their codes
 */
public record IncidentTask(
    String task,
    GroupLevel group,
    List<Post> posts,
    State state,
    List<Step> steps,
    Map<String, String> answers) {
  /** State of a task. */
  public enum State {
    /** 待认领. */
    OPEN,
    /** 已认领. */
    TAKEN,
    /** 已完成. */
    DONE,
    /** 无需执行. */
    NOT_NEEDED;

    boolean isOver() {
      return this == DONE || this == NOT_NEEDED;
    }
  }

  public IncidentTask {
    posts = List.copyOf(posts);
    steps = List.copyOf(steps);
    answers = Map.copyOf(answers);
  }

  static IncidentTask of(GroupTask task) {
    return new IncidentTask(
        task.code(), task.group(), task.posts(), State.OPEN, List.of(), Map.of());
  }

  IncidentTask with(Step step, Map<String, String> given) {
    State next =
        switch (step.step()) {
          case TASK_TAKEN -> State.TAKEN;
          case TASK_DONE -> State.DONE;
          case TASK_NOT_NEEDED -> State.NOT_NEEDED;
          default -> state;
        };
    return new IncidentTask(task, group, posts, next, Complaint.plus(steps, step), given);
  }

  /** Returns true if a holder of one of those posts has consented to it. */
  public boolean hasConsentOf(Iterable<Post> consenting) {
    for (Post post : consenting) {
      if (steps.stream()
          .anyMatch(
              step ->
                  step.step() == IncidentStep.TASK_CONSENTED && step.by().post().equals(post))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "IncidentTask[" + task + " " + state + "]";
  }
}
