package kesu.intake.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import kesu.intake.rules.IncidentCommand.RecordClaimStep;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/** The body of a request to record a step of a claim. */
record RecordClaimStepRequest(
    @NotNull IncidentStep step,
    @Nullable Instant decidedAt,
    @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal amount,
    @Nullable @Size(max = 2000) String note) {
  RecordClaimStep command() {
    return new RecordClaimStep(step, decidedAt, amount, note);
  }

  @Override
  public String toString() {
    return "RecordClaimStepRequest[…]";
  }
}
