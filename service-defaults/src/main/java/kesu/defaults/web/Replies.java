package kesu.defaults.web;

import kesu.defaults.decisions.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Replies of operations that do not return an {@code Answer}, such as files. */
public final class Replies {
  private Replies() {}

  /** The problem of a refusal. */
  public static ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    ProblemDetail problem = Problems.of(refusal);
    return ResponseEntity.status(HttpStatus.valueOf(problem.getStatus())).body(problem);
  }
}
