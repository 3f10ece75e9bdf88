package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A penalty that applied is taken back: an appeal was allowed, a reward lifted it, or the miss that
 * it was proposed for is withdrawn.
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record PenaltyReversed(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public PenaltyReversed {
    grounds = List.copyOf(grounds);
  }
}
