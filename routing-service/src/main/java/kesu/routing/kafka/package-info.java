/** Takes the events that routing reacts to, and gives every department its inbox. */
@NullMarked
package kesu.routing.kafka;

import org.jspecify.annotations.NullMarked;
