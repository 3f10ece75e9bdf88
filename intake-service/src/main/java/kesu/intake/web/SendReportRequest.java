package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import kesu.intake.rules.ComplaintCommand.SendReport;
import kesu.terms.ReportLevel;

/** Request body of {@link SendReport}. */
record SendReportRequest(@NotNull ReportLevel level) {
  SendReport command() {
    return new SendReport(level);
  }
}
