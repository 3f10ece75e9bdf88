/** Fires due clocks again and again. */
@NullMarked
package kesu.sla.scheduling;

import org.jspecify.annotations.NullMarked;
