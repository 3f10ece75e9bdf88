package kesu.rulebooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kesu.terms.ClauseId;
import kesu.terms.Measure;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One negative incentive (负激励).
 *
 * @param departments the kinds of department it stands under
 * @param persons who answers
 * @param from the lightest measure that may be decided
 * @param to the heaviest; the same as {@code from} where the row fixes it
 * @param points points to take off; empty where the row names none
 * @param atMost whether measure and points are upper limits: down to the lightest measure of the
 *     ladder and no points. Deciding nothing at all is no measure of this row; it is turning the
 *     proposal down.
 * @param personMustSet whether the source is silent and the person deciding must set the measure
 * @param fineFrom yuan, null where the row names no fine
 * @param fineTo yuan, null where the row names no fine
 * @param reason what it is for
 * @param note how an illegible or doubtful cell of the source was read; empty if none was
 */
public record PenaltyRow(
    ClauseId clause,
    Kind kind,
    List<String> departments,
    List<Answerable> persons,
    Measure from,
    Measure to,
    OptionalInt points,
    boolean atMost,
    boolean personMustSet,
    @Nullable BigDecimal fineFrom,
    @Nullable BigDecimal fineTo,
    Text reason,
    String note) {
  /** Where a row comes from. */
  public enum Kind {
    /** The reason a customer complained for. */
    COMPLAINT,
    /** A fault in handling the complaint afterwards (后期处理). */
    HANDLING,
    /** A penalty that stands in the regulation's text, beside the table. */
    TEXT
  }

  public PenaltyRow {
    departments = List.copyOf(departments);
    persons = List.copyOf(persons);
  }

  /** What a person may decide within this row. */
  public MeasureRange range() {
    BigDecimal most = BigDecimal.valueOf(points.orElse(0));
    return new MeasureRange(from, to, atMost ? BigDecimal.ZERO : most, most);
  }

  /** Why a decision lies outside of this row; empty if it lies within. */
  public Optional<Text> objection(Measure measure, BigDecimal decidedPoints) {
    return range().objection(measure, decidedPoints);
  }
}
