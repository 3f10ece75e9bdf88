/** Consumes events: each takes effect once, in order per complaint; poison events are parked. */
@NullMarked
package kesu.defaults.consuming;

import org.jspecify.annotations.NullMarked;
