package kesu.events;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;

/**
 * A duty was done in time.
 *
 * @param clockId the clock concerned
 * @param clause the clause that it follows
 * @param dueAt when the duty is due
 * @param at when it happened
 */
public record DeadlineMet(ClockId clockId, ClauseId clause, Instant dueAt, Instant at)
    implements Lifecycle {}
