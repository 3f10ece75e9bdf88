package kesu.penalty;

import java.util.List;
import kesu.penalty.rules.PenaltyCase;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A choice of rewards.
 *
 * @param complaint the complaint; null for all
 * @param person the recipient; null for anybody
 */
public record RewardFilter(@Nullable ComplaintId complaint, @Nullable PersonId person) {
  /** The rewards of a case that it covers. */
  List<RewardView> of(PenaltyCase found) {
    return found.rewards().stream()
        .filter(reward -> person == null || person.equals(reward.recipient().person()))
        .map(reward -> RewardView.of(found.id(), reward))
        .toList();
  }
}
