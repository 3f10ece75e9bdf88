package kesu.defaults.web;

import java.net.URI;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** HTTP replies to use cases. A repeated request gets the reply of the first, marked as such. */
public final class Replies {
  private static final String REPEATED = "Idempotency-Replayed";

  private Replies() {}

  /** 200 with the answer, or the problem. */
  public static ResponseEntity<?> ok(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?>(Object given, boolean again) ->
          mark(ResponseEntity.ok(), again).body(given);
      case Answer.Refused<?>(Refusal refusal) -> refused(refusal);
    };
  }

  /** 201 with the answer and its location, or the problem. */
  public static <A> ResponseEntity<?> created(
      Answer<A> answer, java.util.function.Function<A, String> location) {
    return switch (answer) {
      case Answer.Given<A>(A given, boolean again) ->
          mark(ResponseEntity.created(URI.create(location.apply(given))), again).body(given);
      case Answer.Refused<A>(Refusal refusal) -> refused(refusal);
    };
  }

  /** The problem of a refusal. */
  public static ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    ProblemDetail problem = Problems.of(refusal);
    return ResponseEntity.status(HttpStatus.valueOf(problem.getStatus())).body(problem);
  }

  private static ResponseEntity.BodyBuilder mark(ResponseEntity.BodyBuilder reply, boolean again) {
    return again ? reply.header(REPEATED, "true") : reply;
  }
}
