package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.AskOpinion;

/** The body of a request for an opinion of head office. */
record AskOpinionRequest(
    @NotBlank @Size(max = 4000) String question,
    @NotBlank @Size(max = 2000) String customerServiceOpinion,
    @NotBlank @Size(max = 2000) String generalManagerOpinion) {
  AskOpinion command() {
    return new AskOpinion(question, customerServiceOpinion, generalManagerOpinion);
  }

  @Override
  public String toString() {
    return "AskOpinionRequest[…]";
  }
}
