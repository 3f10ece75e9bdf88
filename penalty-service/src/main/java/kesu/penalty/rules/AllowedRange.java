package kesu.penalty.rules;

import java.math.BigDecimal;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The measures and points that a row of the table allows.
 *
 * @param from the lightest measure
 * @param to the gravest measure
 * @param points the most points to deduct; null if the row names none
 */
public record AllowedRange(Measure from, Measure to, @Nullable BigDecimal points) {
  static AllowedRange of(PenaltyRow row) {
    return new AllowedRange(
        row.from(),
        row.to(),
        row.points().isPresent() ? BigDecimal.valueOf(row.points().getAsInt()) : null);
  }
}
