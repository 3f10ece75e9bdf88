/** Takes in what other services and the service itself tell of a complaint. */
@NullMarked
package kesu.penalty.kafka;

import org.jspecify.annotations.NullMarked;
