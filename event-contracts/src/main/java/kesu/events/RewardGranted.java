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
 * @param penaltyId the proposal concerned
 * @param clause the clause that it follows
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 * @param department where that post is
 * @param reward what they get
 * @param grounds the clauses applied
 * @param at when it happened
 * @param by who did it
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
