/**
 * Who must handle a complaint, and what a department may do with one that it was handed: pure
 * functions of the case, the rulebook, the organisation chart and an instant (R1-D7, R1-D8, R1-C1
 * to R1-C4).
 */
@NullMarked
package kesu.routing.rules;

import org.jspecify.annotations.NullMarked;
