/** Removes uploads that nobody attached, again and again. */
@NullMarked
package kesu.intake.scheduling;

import org.jspecify.annotations.NullMarked;
