package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.routing.rules.AssignmentAnswer.ReportResult;
import org.jspecify.annotations.Nullable;

/** The body of a request to report the result. */
record ReportResultRequest(
    @NotBlank @Size(max = 4_000) String report,
    @NotBlank @Size(max = 4_000) String result,
    @Nullable Instant finishedAt) {
  ReportResult command(String assignmentId) {
    return new ReportResult(assignmentId, report, result, finishedAt);
  }
}
