package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to correct the reason.
 *
 * @param store the store concerned; absent to leave it as it is
 */
record CorrectReasonRequest(
    @NotBlank @Size(max = 64) String reason,
    @Nullable @Size(max = 64) String store,
    @NotBlank @Size(max = 4000) String because) {
  CorrectReason command() {
    return new CorrectReason(reason, store, because);
  }

  @Override
  public String toString() {
    return "CorrectReasonRequest[…]";
  }
}
