package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.SendReport;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to send the feedback form up a level.
 *
 * @param content a reference to the content sent, such as the number of a version of the form
 * @param customerServiceOpinion the opinion of customer service; must be there while unsolved
 * @param generalManagerOpinion that of the branch general manager; must be there while unsolved
 */
record SendReportRequest(
    @NotNull ReportLevel level,
    @Nullable @Size(max = 200) String content,
    @Nullable @Size(max = 2000) String customerServiceOpinion,
    @Nullable @Size(max = 2000) String generalManagerOpinion) {
  SendReport command() {
    return new SendReport(level, content, customerServiceOpinion, generalManagerOpinion);
  }

  @Override
  public String toString() {
    return "SendReportRequest[" + level + " …]";
  }
}
