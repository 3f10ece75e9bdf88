package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.PressPartner;

/**
 * The press office talked with the press (R1-D21).
 *
 * @param partner the side of the press that it talked with
 * @param inPerson true if they met in person
 * @param at the instant of the talk
 * @param by the actor
 */
public record PressTalkRecorded(PressPartner partner, boolean inPerson, Instant at, Actor by)
    implements Lifecycle {}
