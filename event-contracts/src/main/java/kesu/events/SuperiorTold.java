package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told the own superior of the complaint (R1-D1, R1-D18).
 *
 * @param superior the post of the superior
 * @param person the holder of that post; null if nobody holds it
 * @param at the instant at which it happened
 * @param by the actor
 */
public record SuperiorTold(Post superior, @Nullable PersonId person, Instant at, Actor by)
    implements Lifecycle {}
