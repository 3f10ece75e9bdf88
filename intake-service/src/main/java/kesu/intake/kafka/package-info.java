/** Consumes the events of other services that change a complaint. */
@NullMarked
package kesu.intake.kafka;

import org.jspecify.annotations.NullMarked;
