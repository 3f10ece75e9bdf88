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
 * An appeal was allowed, or a reward lifted the penalty.
 *
 * @param penaltyId the proposal concerned
 * @param clause the clause that it follows
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 * @param grounds the clauses applied
 * @param at when it happened
 * @param by who did it
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
