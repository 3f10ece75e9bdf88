package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.IncidentCommand.DecidePlan;
import org.jspecify.annotations.Nullable;

/** The body of a request to decide a plan. */
record DecidePlanRequest(@NotNull Boolean approved, @Nullable @Size(max = 2000) String opinion) {
  DecidePlan command() {
    return new DecidePlan(approved, opinion);
  }

  @Override
  public String toString() {
    return "DecidePlanRequest[…]";
  }
}
