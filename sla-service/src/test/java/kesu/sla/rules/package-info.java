/** Promises about each clause of R1's clocks, around the very moment that it is due. */
@NullMarked
package kesu.sla.rules;

import org.jspecify.annotations.NullMarked;
