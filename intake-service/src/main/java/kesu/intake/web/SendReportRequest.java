package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import kesu.intake.rules.ComplaintCommand.SendReport;
import kesu.terms.ReportLevel;

/** The body of a request to send the feedback form up a level. */
record SendReportRequest(@NotNull ReportLevel level) {
  SendReport command() {
    return new SendReport(level);
  }
}
