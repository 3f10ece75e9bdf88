/**
 * The duties of the company and their due times (R1-D1 to R1-D25), decided by the rows of the
 * rulebook's clock table: pure functions of a complaint's facts, its clocks, and an event or an
 * instant.
 */
@NullMarked
package kesu.sla.rules;

import org.jspecify.annotations.NullMarked;
