package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.GiveOpinion;

/** The body of an opinion. */
record GiveOpinionRequest(@NotBlank @Size(max = 4000) String opinion) {
  GiveOpinion command(int request) {
    return new GiveOpinion(request, opinion);
  }

  @Override
  public String toString() {
    return "GiveOpinionRequest[…]";
  }
}
