package kesu.intake.web;

import jakarta.validation.constraints.Size;
import kesu.intake.rules.IncidentCommand.ReportUrgently;
import org.jspecify.annotations.Nullable;

/** The body of a request to report urgently. */
record ReportUrgentlyRequest(@Nullable @Size(max = 2000) String note) {
  ReportUrgently command() {
    return new ReportUrgently(note);
  }

  @Override
  public String toString() {
    return "ReportUrgentlyRequest[…]";
  }
}
