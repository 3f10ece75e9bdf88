package kesu.penalty.rules;

import java.math.BigDecimal;
import kesu.terms.Actor;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/** A command about a penalty. */
public sealed interface PenaltyCommand {
  /** The penalty concerned. */
  PenaltyId penaltyId();

  /** The actor. */
  Actor by();

  /**
   * Decides a proposal, or an appeal against what was imposed.
   *
   * @param measure the measure; needed where the row leaves a choice
   * @param points the points to deduct; null for the fewest that the row allows
   * @param opinion the reason, in the words of the person deciding
   */
  record Decide(
      PenaltyId penaltyId,
      Outcome outcome,
      @Nullable Measure measure,
      @Nullable BigDecimal points,
      String opinion,
      Actor by)
      implements PenaltyCommand {
    /** Its name in the table of permissions. */
    public static final String ACTION = "decide-penalty";
  }

  /**
   * Appeals against a penalty that was imposed.
   *
   * @param grounds the reason, in the words of the person appealing
   */
  record Appeal(PenaltyId penaltyId, String grounds, Actor by) implements PenaltyCommand {
    /** Its name in the table of permissions. */
    public static final String ACTION = "appeal";
  }
}
