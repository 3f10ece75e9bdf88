package kesu.events;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;

/**
 * A duty is no longer owed, because its ground fell away.
 *
 * @param clockId the clock
 * @param clause the clause of the regulation
 * @param at the instant at which it happened
 */
public record DeadlineLifted(ClockId clockId, ClauseId clause, Instant at) implements Lifecycle {}
