package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.EvidenceKind;

/**
 * Evidence was attached to a complaint (R1-D6). Its content is in no event.
 *
 * @param evidence the id of the evidence
 * @param kind the kind of evidence
 * @param takenAt the instant at which it was taken
 * @param at the instant at which it was attached
 * @param by the actor
 */
public record EvidenceAttached(
    String evidence, EvidenceKind kind, Instant takenAt, Instant at, Actor by)
    implements Lifecycle {}
