package kesu.penalty.rules;

import java.math.BigDecimal;
import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The state of a penalty, with what led to it.
 *
 * @param decision the latest decision; null while there is none
 * @param appeal the appeal; null if there is none
 * @param withdrawnAt the instant at which its ground fell away, or another penalty took its place;
 *     null while the ground stands
 */
public record PenaltyStatus(
    PenaltyState state,
    @Nullable Decision decision,
    @Nullable Appeal appeal,
    @Nullable Instant withdrawnAt) {
  static final PenaltyStatus PROPOSED = new PenaltyStatus(PenaltyState.PROPOSED, null, null, null);

  /**
   * A person's decision.
   *
   * @param measure the measure, if it was imposed
   * @param points the points deducted, if it was imposed and the row names points
   * @param opinion the reason, in the words of the person deciding
   */
  public record Decision(
      Outcome outcome,
      @Nullable Measure measure,
      @Nullable BigDecimal points,
      String opinion,
      Instant at,
      Actor by) {}

  /** An appeal against a decision, with its grounds in the words of the person appealing. */
  public record Appeal(String words, Instant at, Actor by) {}

  PenaltyStatus decided(PenaltyState next, Decision made) {
    return new PenaltyStatus(next, made, appeal, withdrawnAt);
  }

  PenaltyStatus appealed(Appeal made) {
    return new PenaltyStatus(PenaltyState.APPEALED, decision, made, withdrawnAt);
  }

  PenaltyStatus lifted() {
    return new PenaltyStatus(PenaltyState.LIFTED, decision, appeal, withdrawnAt);
  }

  /** Its ground has fallen away: a proposal is taken back, what applies is reversed. */
  PenaltyStatus groundless(Instant at) {
    PenaltyState next =
        switch (state) {
          case PROPOSED -> PenaltyState.WITHDRAWN;
          case IMPOSED, APPEALED, UPHELD -> PenaltyState.REVERSED;
          case WITHDRAWN, DISMISSED, LIFTED, REVERSED -> state;
        };
    return new PenaltyStatus(next, decision, appeal, at);
  }
}
