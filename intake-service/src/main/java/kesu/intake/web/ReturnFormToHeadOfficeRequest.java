package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.ReturnFormToHeadOffice;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request by which a branch returns the verified form.
 *
 * @param verified the findings of the branch
 */
record ReturnFormToHeadOfficeRequest(
    @NotBlank @Size(max = 4000) String verified,
    @Nullable @Size(max = 2000) String customerServiceOpinion,
    @Nullable @Size(max = 2000) String generalManagerOpinion) {
  ReturnFormToHeadOffice command() {
    return new ReturnFormToHeadOffice(verified, customerServiceOpinion, generalManagerOpinion);
  }

  @Override
  public String toString() {
    return "ReturnFormToHeadOfficeRequest[…]";
  }
}
