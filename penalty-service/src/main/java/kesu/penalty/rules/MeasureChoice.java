package kesu.penalty.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.MeasureRange;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.Measure;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** A person's choice of measure and points within a row ('A—B' in the table is a range). */
sealed interface MeasureChoice {
  /** A choice that the row allows. */
  record Allowed(Measure measure, BigDecimal points) implements MeasureChoice {}

  /** A choice that the row does not allow, or a missing one that it needs. */
  record Refused(Refusal refusal) implements MeasureChoice {}

  /**
   * Judges a choice. A measure that is not named is the row's where the row fixes it; points that
   * are not named are the fewest that the row allows.
   */
  static MeasureChoice of(PenaltyRow row, @Nullable Measure measure, @Nullable BigDecimal points) {
    MeasureRange range = row.range();
    List<String> accepted =
        Arrays.stream(Measure.values())
            .filter(one -> range.contains(one, range.pointsFrom()))
            .map(Measure::name)
            .toList();
    if (measure == null && (accepted.size() > 1 || row.personMustSet())) {
      return new Refused(Refusals.measureMissing(accepted));
    }
    Measure chosen = measure == null ? row.to() : measure;
    BigDecimal deducted = points == null ? range.pointsFrom() : points;
    Optional<Text> objection = row.objection(chosen, deducted);
    if (objection.isEmpty()) {
      return new Allowed(chosen, deducted);
    }
    return new Refused(
        accepted.contains(chosen.name())
            ? Refusals.outsideRange(
                "points",
                objection.get(),
                List.of(range.pointsFrom().toPlainString(), range.pointsTo().toPlainString()))
            : Refusals.outsideRange("measure", objection.get(), accepted));
  }
}
