/**
 * The duties of the company and their due times (R1-D1, R1-D2a, R1-D2b, R1-D7 to R1-D12, R1-D16),
 * decided by the rows of the rulebook's clock table: pure functions of a complaint's facts, its
 * clocks, and an event or an instant.
 */
@NullMarked
package kesu.sla.rules;

import org.jspecify.annotations.NullMarked;
