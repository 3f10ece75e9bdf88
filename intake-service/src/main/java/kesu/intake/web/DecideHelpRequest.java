package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.DecideHelp;
import org.jspecify.annotations.Nullable;

/** The body of a decision on a request for help. */
record DecideHelpRequest(@NotNull Boolean granted, @Nullable @Size(max = 2000) String note) {
  DecideHelp command(int request) {
    return new DecideHelp(request, granted, note);
  }

  @Override
  public String toString() {
    return "DecideHelpRequest[…]";
  }
}
