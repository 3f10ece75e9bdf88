package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ReportLevel;

/**
 * The feedback form went up a level (R1-D1, R1-D2a, R1-D2b, R1-D23, R1-D24).
 *
 * @param level the level it went to
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ReportSent(ReportLevel level, Instant at, Actor by) implements Lifecycle {}
