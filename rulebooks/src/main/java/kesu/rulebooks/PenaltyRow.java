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
 * One penalty (负激励).
 *
 * @param departments the kinds of department it stands under
 * @param persons the persons who answer for it
 * @param from the lightest measure that may be decided
 * @param to the heaviest; the same as {@code from} where the row fixes it
 * @param points the points to deduct; empty where the row names none
 * @param wholePoints true if points are decided in whole numbers only
 * @param atMost true if measure and points are upper limits: the decision may go down to the
 *     lightest measure and no points, but imposing nothing at all is rejecting the proposal
 * @param personMustSet true if the source is silent and the person deciding must set the measure
 * @param fineFrom yuan, null where the row names no fine
 * @param fineTo yuan, null where the row names no fine
 * @param imposedBy the kind of department that alone imposes it; empty if the branch may
 * @param reason the fault it is for
 * @param note the reading chosen for an illegible or doubtful cell of the source; empty if there
 *     was none
 */
public record PenaltyRow(
    ClauseId clause,
    Kind kind,
    List<String> departments,
    List<Answerable> persons,
    Measure from,
    Measure to,
    OptionalInt points,
    boolean wholePoints,
    boolean atMost,
    boolean personMustSet,
    @Nullable BigDecimal fineFrom,
    @Nullable BigDecimal fineTo,
    Optional<String> imposedBy,
    Text reason,
    String note) {
  /** The part of the regulation that a row comes from. */
  public enum Kind {
    /** A reason that customers complain about. */
    COMPLAINT,
    /** A fault in handling the complaint afterwards (后期处理). */
    HANDLING,
    /** A penalty in the regulation's text, outside the table. */
    TEXT
  }

  public PenaltyRow {
    departments = List.copyOf(departments);
    persons = List.copyOf(persons);
  }

  /** The decisions that this row allows. */
  public MeasureRange range() {
    BigDecimal most = BigDecimal.valueOf(points.orElse(0));
    return new MeasureRange(from, to, atMost ? BigDecimal.ZERO : most, most, wholePoints);
  }

  /** Explains why a decision lies outside this row; empty if it lies within. */
  public Optional<Text> objection(Measure measure, BigDecimal decidedPoints) {
    return range().objection(measure, decidedPoints);
  }
}
