package kesu.events;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;

/**
 * A duty is no longer owed, because its ground fell away.
 *
 * @param clockId the clock concerned
 * @param clause the clause that it follows
 * @param at when it happened
 */
public record DeadlineLifted(ClockId clockId, ClauseId clause, Instant at) implements Lifecycle {}
