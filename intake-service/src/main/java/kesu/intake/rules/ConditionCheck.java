package kesu.intake.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.TaskCondition;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Checks that all conditions of a task are answered, and that those which must hold do.
 *
 * @param happenedAt when the incident happened, before which nothing was done about it
 */
@Clause({"R1-O15", "R1-O16", "R1-O17", "R1-O19", "R1-O21", "R1-O22"})
record ConditionCheck(List<TaskCondition> conditions, Instant happenedAt, Instant now) {
  private static final int LONGEST = 200;
  private static final String YES = "true";
  private static final String NO = "false";

  /** The refusal of a task whose conditions are not met; empty if they are. */
  Optional<Refusal> refusal(IncidentTask task, Map<String, String> answers) {
    List<String> asked =
        conditions.stream()
            .filter(condition -> condition.asks() != TaskCondition.Asks.CONSENT)
            .map(TaskCondition::code)
            .toList();
    Optional<String> unasked =
        answers.keySet().stream().filter(code -> !asked.contains(code)).sorted().findFirst();
    if (unasked.isPresent()) {
      return Optional.of(IncidentRefusals.notAsked(unasked.get(), asked));
    }
    return conditions.stream()
        .flatMap(condition -> refusal(condition, task, answers.get(condition.code())).stream())
        .findFirst();
  }

  private Optional<Refusal> refusal(
      TaskCondition condition, IncidentTask task, @Nullable String answer) {
    return switch (condition.asks()) {
      case CONSENT ->
          task.hasConsentOf(condition.posts())
              ? Optional.empty()
              : Optional.of(IncidentRefusals.consentMissing(condition));
      case MUST ->
          NO.equals(answer)
              ? Optional.of(IncidentRefusals.conditionUnmet(condition))
              : unless(YES.equals(answer), condition, List.of(YES));
      case ANSWER -> unless(YES.equals(answer) || NO.equals(answer), condition, List.of(YES, NO));
      case TEXT ->
          unless(
              answer != null && !answer.isBlank() && answer.length() <= LONGEST,
              condition,
              List.of());
      case INSTANT -> unless(isInstant(answer), condition, List.of());
    };
  }

  private static Optional<Refusal> unless(
      boolean fine, TaskCondition condition, List<String> accepted) {
    return fine ? Optional.empty() : Optional.of(IncidentRefusals.unanswered(condition, accepted));
  }

  private boolean isInstant(@Nullable String answer) {
    if (answer == null) {
      return false;
    }
    try {
      Instant at = Instant.parse(answer);
      return !at.isBefore(happenedAt) && !at.isAfter(now);
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }
}
