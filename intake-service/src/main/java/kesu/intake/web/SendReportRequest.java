package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.FormCommand.SendReport;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to send the feedback form up a level.
 *
 * @param customerServiceOpinion the opinion of customer service; needed while unsolved, unless the
 *     form has it
 * @param generalManagerOpinion that of the branch general manager; needed while unsolved, unless
 *     the form has it
 */
record SendReportRequest(
    @NotNull ReportLevel level,
    @Nullable @Size(max = 2000) String customerServiceOpinion,
    @Nullable @Size(max = 2000) String generalManagerOpinion) {
  SendReport command() {
    return new SendReport(level, customerServiceOpinion, generalManagerOpinion);
  }

  @Override
  public String toString() {
    return "SendReportRequest[" + level + " …]";
  }
}
