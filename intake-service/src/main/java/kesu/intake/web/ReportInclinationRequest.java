package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kesu.intake.rules.ReportingCommand.ReportInclination;
import org.jspecify.annotations.Nullable;

/** The body of a report that the customer is inclined to go public. */
record ReportInclinationRequest(
    @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 64) String> told,
    @Nullable @Size(max = 2000) String note) {
  ReportInclination command() {
    return new ReportInclination(told, note);
  }

  @Override
  public String toString() {
    return "ReportInclinationRequest[…]";
  }
}
