package kesu.penalty.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kesu.penalty.rules.PenaltyCommand;
import kesu.terms.Actor;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/** The body of a decision. */
record DecidePenaltyRequest(
    @NotNull Outcome outcome,
    @Nullable Measure measure,
    @Digits(integer = 3, fraction = 1) @Nullable BigDecimal points,
    @NotBlank @Size(min = 1, max = 2000) String opinion) {
  PenaltyCommand.Decide command(PenaltyId id, Actor by) {
    return new PenaltyCommand.Decide(id, outcome, measure, points, opinion, by);
  }
}
