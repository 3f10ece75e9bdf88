/** What lets time pass for the clocks. */
@NullMarked
package kesu.sla.timer;

import org.jspecify.annotations.NullMarked;
