package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kesu.intake.rules.ComplaintCommand.RecordHarm;
import kesu.intake.rules.Harm;
import kesu.terms.HarmedParty;
import org.jspecify.annotations.Nullable;

/** The body of a request to record whether heavy loss or harm has been done already. */
record RecordHarmRequest(
    @NotNull Boolean heavyLoss,
    @Nullable Set<HarmedParty> heavyLossOf,
    @Nullable @Size(max = 2000) String note) {
  RecordHarm command() {
    return new RecordHarm(Harm.of(heavyLoss, heavyLossOf == null ? Set.of() : heavyLossOf), note);
  }

  @Override
  public String toString() {
    return "RecordHarmRequest[…]";
  }
}
