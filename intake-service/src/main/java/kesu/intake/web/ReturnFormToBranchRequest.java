package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.ReturnFormToBranch;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request by which a store returns the verified form.
 *
 * @param handler the person who handles it
 */
record ReturnFormToBranchRequest(
    @NotBlank @Size(max = 100) String handler,
    @NotBlank @Size(max = 4000) String plan,
    @Nullable @Size(max = 2000) String note) {
  ReturnFormToBranch command() {
    return new ReturnFormToBranch(handler, plan, note);
  }

  @Override
  public String toString() {
    return "ReturnFormToBranchRequest[…]";
  }
}
