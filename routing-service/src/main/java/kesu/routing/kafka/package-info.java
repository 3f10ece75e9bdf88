/** Consumes the events that change assignments, and creates every department's inbox. */
@NullMarked
package kesu.routing.kafka;

import org.jspecify.annotations.NullMarked;
