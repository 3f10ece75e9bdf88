/** Intake seen from outside: over HTTP and over its events. */
@NullMarked
package kesu.intake;

import org.jspecify.annotations.NullMarked;
