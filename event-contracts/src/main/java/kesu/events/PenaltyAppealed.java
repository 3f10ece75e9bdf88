package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A decision was appealed, by the person it concerns or on their behalf.
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param at the instant at which it happened
 * @param by the actor
 */
public record PenaltyAppealed(
    PenaltyId penaltyId, ClauseId clause, @Nullable PersonId person, Instant at, Actor by)
    implements Lifecycle {}
