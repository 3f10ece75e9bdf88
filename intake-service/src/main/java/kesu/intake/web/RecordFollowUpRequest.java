package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to record a follow-up call.
 *
 * @param companyAgrees true if the company agrees to plan and result
 * @param furtherDemand true if the customer has a further demand
 */
record RecordFollowUpRequest(
    @NotNull Boolean accepted,
    @NotNull Boolean satisfied,
    @Nullable Boolean companyAgrees,
    @Nullable Boolean furtherDemand,
    @Nullable @Size(max = 2000) String plan,
    @Nullable @Size(max = 2000) String result,
    @Nullable @Size(max = 2000) String note) {
  RecordFollowUp command() {
    return new RecordFollowUp(
        accepted, satisfied, companyAgrees, furtherDemand, plan, result, note);
  }

  @Override
  public String toString() {
    return "RecordFollowUpRequest[…]";
  }
}
