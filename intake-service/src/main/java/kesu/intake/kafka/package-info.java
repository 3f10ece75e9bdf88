/** Takes the events of other services that a complaint must know of. */
@NullMarked
package kesu.intake.kafka;

import org.jspecify.annotations.NullMarked;
