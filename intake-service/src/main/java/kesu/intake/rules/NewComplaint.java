package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to be registered, as the person who received it wrote it down.
 *
 * @param branch the branch that handles it
 * @param store the store of purchase, where there is one
 * @param reason its reason, from the reason list
 * @param receivedAt when the company received it; now if not given
 * @param facts facts that bear on severity or exposure
 * @param harm the heavy loss or harm done before; null if nobody has been asked
 * @param repeats the statement about earlier complaints of the customer
 */
@Clause({"R1-S6", "R1-S10", "R1-O41"})
public record NewComplaint(
    String branch,
    @Nullable String store,
    String reason,
    @Nullable Instant receivedAt,
    Set<FactKind> facts,
    @Nullable Harm harm,
    Form form,
    RepeatStatement repeats) {
  public NewComplaint {
    facts = Set.copyOf(facts);
  }

  /** A complaint of which nothing is said about earlier ones. */
  public NewComplaint(
      String branch,
      @Nullable String store,
      String reason,
      @Nullable Instant receivedAt,
      Set<FactKind> facts,
      @Nullable Harm harm,
      Form form) {
    this(branch, store, reason, receivedAt, facts, harm, form, RepeatStatement.NONE);
  }

  Instant receivedAt(Instant now) {
    return receivedAt == null ? now : receivedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
