package kesu.penalty.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import kesu.rulebooks.MeasureRange;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.Measure;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** Whether what a person wants to impose lies within the row ('A—B' in the table is a range). */
public sealed interface Range {
  /** It does. */
  record Within(Measure measure, BigDecimal points) implements Range {}

  /** It does not. */
  record Outside(String field, Text why, List<String> accepted) implements Range {}

  /** The row leaves the measure to the person, who named none (a range, or R1-T41). */
  record MeasureMissing(List<String> accepted) implements Range {}

  /**
   * Judges a decision. A measure that is not named is the row's where the row fixes it; points that
   * are not named are the fewest that the row allows.
   */
  static Range judge(PenaltyRow row, @Nullable Measure measure, @Nullable BigDecimal points) {
    MeasureRange range = row.range();
    List<String> accepted =
        Arrays.stream(Measure.values())
            .filter(one -> range.contains(one, range.pointsFrom()))
            .map(Measure::name)
            .toList();
    if (measure == null && (accepted.size() > 1 || row.personMustSet())) {
      return new MeasureMissing(accepted);
    }
    Measure decided = measure == null ? row.to() : measure;
    BigDecimal deducted = points == null ? range.pointsFrom() : points;
    if (!accepted.contains(decided.name())) {
      return new Outside("measure", objection(row, decided, range.pointsFrom()), accepted);
    }
    return row.objection(decided, deducted)
        .<Range>map(
            why ->
                new Outside(
                    "points",
                    why,
                    List.of(range.pointsFrom().toPlainString(), range.pointsTo().toPlainString())))
        .orElseGet(() -> new Within(decided, deducted));
  }

  private static Text objection(PenaltyRow row, Measure measure, BigDecimal points) {
    return row.objection(measure, points).orElseThrow();
  }
}
