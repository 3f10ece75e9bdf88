package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/**
 * A step was taken in handling an incident (R1-O10).
 *
 * @param step the step
 * @param task the task of the group, if it is a step of one
 * @param at the instant at which it was taken
 * @param by the actor
 */
public record IncidentStepTaken(IncidentStep step, @Nullable String task, Instant at, Actor by)
    implements Lifecycle {}
