package kesu.penalty;

import java.time.Instant;
import kesu.penalty.rules.GrantedReward;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/** A reward as people are shown it. */
public record RewardView(
    PenaltyId id,
    ComplaintId complaintId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Reward reward,
    Instant at) {
  static RewardView of(ComplaintId complaint, GrantedReward reward) {
    return new RewardView(
        reward.rewardId(),
        complaint,
        reward.clause(),
        reward.recipient().person(),
        reward.recipient().post(),
        reward.recipient().department(),
        reward.reward(),
        reward.at());
  }
}
