package kesu.events;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;

/**
 * A duty was done in time.
 *
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param dueAt the instant at which the duty is due
 * @param at the instant at which it happened
 */
public record DeadlineMet(ClockId clockId, ClauseId clause, Instant dueAt, Instant at)
    implements Lifecycle {}
