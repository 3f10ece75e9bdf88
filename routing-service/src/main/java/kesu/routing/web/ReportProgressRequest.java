package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.routing.rules.AssignmentAnswer.ReportProgress;
import org.jspecify.annotations.Nullable;

/** The body of a request to report progress. */
record ReportProgressRequest(
    @NotBlank @Size(max = 4_000) String report, @Nullable @Size(max = 4_000) String plan) {
  ReportProgress command(String assignmentId) {
    return new ReportProgress(assignmentId, report, plan);
  }
}
