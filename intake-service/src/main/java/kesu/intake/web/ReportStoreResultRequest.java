package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.ReportingCommand.ReportStoreResult;
import org.jspecify.annotations.Nullable;

/** The body of a store's result. */
record ReportStoreResultRequest(
    @Nullable Instant finishedAt, @NotBlank @Size(max = 4000) String result) {
  ReportStoreResult command() {
    return new ReportStoreResult(finishedAt, result);
  }

  @Override
  public String toString() {
    return "ReportStoreResultRequest[…]";
  }
}
