package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/**
 * A person earned a reward (正激励, R1-W1 to R1-W3).
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param department the department of that post
 * @param reward the reward
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record RewardGranted(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Reward reward,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public RewardGranted {
    grounds = List.copyOf(grounds);
  }
}
