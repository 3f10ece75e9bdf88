/** Tests of each clock of R1, around the very moment at which it is due. */
@NullMarked
package kesu.sla.rules;

import org.jspecify.annotations.NullMarked;
