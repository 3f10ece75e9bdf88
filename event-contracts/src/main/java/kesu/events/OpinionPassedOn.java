package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Head office passed a request for an opinion on to another of its centres (R1-D15b).
 *
 * @param request the number of the request among the complaint's, from 1
 * @param to the centre
 * @param post the post that answers for the centre
 * @param person the holder of that post; null if nobody holds it
 * @param at the instant at which it happened
 * @param by the actor
 */
public record OpinionPassedOn(
    int request, DepartmentCode to, Post post, @Nullable PersonId person, Instant at, Actor by)
    implements Lifecycle {}
