package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a follow-up call. */
record RecordFollowUpRequest(
    @NotNull Boolean accepted,
    @NotNull Boolean satisfied,
    @Nullable @Size(max = 2000) String plan,
    @Nullable @Size(max = 2000) String result,
    @Nullable @Size(max = 2000) String note) {
  RecordFollowUp command() {
    return new RecordFollowUp(accepted, satisfied, plan, result, note);
  }

  @Override
  public String toString() {
    return "RecordFollowUpRequest[…]";
  }
}
