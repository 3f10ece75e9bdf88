package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.AskForHelp;
import org.jspecify.annotations.Nullable;

/** The body of a store's request for help. */
record AskForHelpRequest(
    @NotBlank @Size(max = 2000) String resource,
    @NotBlank @Size(max = 64) String from,
    @Nullable @Size(max = 2000) String note) {
  AskForHelp command() {
    return new AskForHelp(resource, from, note);
  }

  @Override
  public String toString() {
    return "AskForHelpRequest[…]";
  }
}
