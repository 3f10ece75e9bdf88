package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The person concerned, or somebody for them, appealed a decision.
 *
 * @param penaltyId the proposal concerned
 * @param clause the clause that it follows
 * @param person who answers for it, where the post is held
 * @param at when it happened
 * @param by who did it
 */
public record PenaltyAppealed(
    PenaltyId penaltyId, ClauseId clause, @Nullable PersonId person, Instant at, Actor by)
    implements Lifecycle {}
