package kesu.penalty;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/** A reward as it is shown to people. */
public record RewardView(
    PenaltyId id,
    ComplaintId complaintId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Reward reward,
    Instant at) {
  static RewardView of(Account account, Granted reward) {
    return new RewardView(
        reward.rewardId(),
        account.id(),
        reward.clause(),
        reward.person(),
        reward.post(),
        reward.department(),
        reward.reward(),
        reward.at());
  }
}
