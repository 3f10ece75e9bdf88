package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import kesu.intake.rules.IncidentCommand.CompleteTask;
import kesu.intake.rules.IncidentCommand.ConsentToTask;
import kesu.intake.rules.IncidentCommand.TakeTask;
import kesu.intake.rules.IncidentCommand.WaiveTask;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about a task of a crisis group. */
final class TaskRequests {
  private TaskRequests() {}

  /** A task is taken on, or consented to. */
  record Note(@Nullable @Size(max = 2000) String note) {
    TakeTask take(String task) {
      return new TakeTask(task, note);
    }

    ConsentToTask consent(String task) {
      return new ConsentToTask(task, note);
    }

    @Override
    public String toString() {
      return "Note[…]";
    }
  }

  /**
   * A task is done.
   *
   * @param answers the answers to its conditions, by their codes: yes or no, words, or an instant
   */
  record Done(
      @Nullable @Size(max = 50) Map<String, Object> answers,
      @Nullable @Size(max = 2000) String note) {
    CompleteTask complete(String task) {
      Map<String, String> texts = new TreeMap<>();
      if (answers != null) {
        answers.forEach((code, answer) -> texts.put(code, String.valueOf(answer)));
      }
      return new CompleteTask(task, texts, note);
    }

    @Override
    public String toString() {
      return "Done[…]";
    }
  }

  /** A task is not needed. */
  record NotNeeded(@NotBlank @Size(max = 2000) String reason) {
    WaiveTask waive(String task) {
      return new WaiveTask(task, reason);
    }

    @Override
    public String toString() {
      return "NotNeeded[…]";
    }
  }
}
