package kesu.penalty.rules;

import java.math.BigDecimal;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/** A command about a penalty. */
public sealed interface PenaltyCommand {
  /** The complaint concerned. */
  ComplaintId complaintId();

  /** The actor. */
  Actor by();

  /** Its name in the table of permissions. */
  default String action() {
    return switch (this) {
      case Propose _ -> Propose.ACTION;
      case Decide _ -> Decide.ACTION;
      case Appeal _ -> Appeal.ACTION;
    };
  }

  /** A command about a penalty that there is. */
  sealed interface OnPenalty extends PenaltyCommand {
    /** The penalty concerned. */
    PenaltyId penaltyId();

    @Override
    default ComplaintId complaintId() {
      return PenaltyCase.complaintOf(penaltyId());
    }
  }

  /**
   * Proposes a penalty.
   *
   * @param clause the row of the table
   * @param person the person who answers; null for whom the row names
   * @param because the reason, in the words of the person proposing
   */
  record Propose(
      ComplaintId complaintId, ClauseId clause, @Nullable PersonId person, String because, Actor by)
      implements PenaltyCommand {
    /** Its name in the table of permissions. */
    public static final String ACTION = "propose-penalty";
  }

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
      implements OnPenalty {
    /** Its name in the table of permissions. */
    public static final String ACTION = "decide-penalty";
  }

  /**
   * Appeals against a penalty that was imposed.
   *
   * @param grounds the reason, in the words of the person appealing
   */
  record Appeal(PenaltyId penaltyId, String grounds, Actor by) implements OnPenalty {
    /** Its name in the table of permissions. */
    public static final String ACTION = "appeal";
  }
}
