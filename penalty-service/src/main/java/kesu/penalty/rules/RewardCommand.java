package kesu.penalty.rules;

import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;

/** A command about a reward that a person proposes. */
public sealed interface RewardCommand {
  /** The complaint concerned. */
  ComplaintId complaintId();

  /** The actor. */
  Actor by();

  /** Its name in the table of permissions. */
  default String action() {
    return switch (this) {
      case Propose _ -> Propose.ACTION;
      case Decide _ -> Decide.ACTION;
    };
  }

  /**
   * Proposes a reward for a person.
   *
   * @param because the reason, in the words of the person proposing
   */
  record Propose(
      ComplaintId complaintId, ClauseId clause, PersonId person, String because, Actor by)
      implements RewardCommand {
    /** Its name in the table of permissions. */
    public static final String ACTION = "propose-reward";
  }

  /**
   * Decides a proposal.
   *
   * @param opinion the reason, in the words of the person deciding
   */
  record Decide(PenaltyId proposalId, boolean granted, String opinion, Actor by)
      implements RewardCommand {
    /** Its name in the table of permissions. */
    public static final String ACTION = "decide-reward";

    @Override
    public ComplaintId complaintId() {
      return PenaltyCase.complaintOf(proposalId);
    }
  }
}
