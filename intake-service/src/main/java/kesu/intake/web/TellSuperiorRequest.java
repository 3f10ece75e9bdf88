package kesu.intake.web;

import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.TellSuperior;
import org.jspecify.annotations.Nullable;

/** The body of a request to record that the own superior was told. */
record TellSuperiorRequest(@Nullable @Size(max = 2000) String note) {
  TellSuperior command() {
    return new TellSuperior(note);
  }

  @Override
  public String toString() {
    return "TellSuperiorRequest[…]";
  }
}
