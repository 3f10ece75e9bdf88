/**
 * Decides who must handle a complaint, and what a department may do with its assignment: pure
 * functions of the assignments, the rulebook, the organisation chart and an instant.
 */
@NullMarked
package kesu.routing.rules;

import org.jspecify.annotations.NullMarked;
