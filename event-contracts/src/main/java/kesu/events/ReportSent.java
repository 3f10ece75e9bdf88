package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ReportLevel;

/**
 * The feedback form went up a level (R1-D1, R1-D2).
 *
 * @param level where it went
 * @param at when it happened
 * @param by who did it
 */
public record ReportSent(ReportLevel level, Instant at, Actor by) implements Lifecycle {}
