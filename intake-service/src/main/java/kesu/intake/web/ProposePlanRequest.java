package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.IncidentCommand.ProposePlan;

/** The body of a request to propose a plan. */
record ProposePlanRequest(@NotBlank @Size(max = 4000) String plan) {
  ProposePlan command() {
    return new ProposePlan(plan);
  }

  @Override
  public String toString() {
    return "ProposePlanRequest[…]";
  }
}
