package kesu.rulebooks;

import java.math.BigDecimal;
import java.util.Optional;
import kesu.terms.Measure;
import kesu.terms.Text;

/**
 * The measures and points that one row of the table allows ('A—B' is a range, both ends included).
 *
 * @param pointsFrom the fewest points to deduct
 * @param pointsTo the most points to deduct
 * @param wholePoints true if points are decided in whole numbers only
 */
public record MeasureRange(
    Measure from, Measure to, BigDecimal pointsFrom, BigDecimal pointsTo, boolean wholePoints) {

  /** Returns true if the measure with these points lies within the row. */
  public boolean contains(Measure measure, BigDecimal points) {
    return objection(measure, points).isEmpty();
  }

  /**
   * Explains to the person deciding why the decision lies outside the row; empty if it lies within.
   */
  public Optional<Text> objection(Measure measure, BigDecimal points) {
    if (measure.compareTo(from) < 0 || measure.compareTo(to) > 0) {
      return Optional.of(
          new Text(
              "处罚“%s”不在“%s”至“%s”范围内"
                  .formatted(measure.text().zh(), from.text().zh(), to.text().zh()),
              "'%s' is outside of the range '%s' to '%s'"
                  .formatted(measure.text().en(), from.text().en(), to.text().en())));
    }
    if (points.compareTo(pointsFrom) < 0 || points.compareTo(pointsTo) > 0) {
      return Optional.of(
          new Text(
              "扣分 %s 不在 %s 至 %s 分范围内"
                  .formatted(
                      points.toPlainString(), pointsFrom.toPlainString(), pointsTo.toPlainString()),
              "%s points are outside of the range %s to %s"
                  .formatted(
                      points.toPlainString(),
                      pointsFrom.toPlainString(),
                      pointsTo.toPlainString())));
    }
    if (wholePoints && points.stripTrailingZeros().scale() > 0) {
      return Optional.of(
          new Text(
              "本条只扣整分，不能扣 %s 分".formatted(points.toPlainString()),
              "the row deducts whole points only, not %s".formatted(points.toPlainString())));
    }
    return Optional.empty();
  }
}
