package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.PassOnOpinion;
import org.jspecify.annotations.Nullable;

/** The body of a request to pass a request for an opinion on to another centre. */
record PassOnOpinionRequest(
    @NotBlank @Size(max = 64) String to, @Nullable @Size(max = 2000) String note) {
  PassOnOpinion command(int request) {
    return new PassOnOpinion(request, to, note);
  }

  @Override
  public String toString() {
    return "PassOnOpinionRequest[…]";
  }
}
