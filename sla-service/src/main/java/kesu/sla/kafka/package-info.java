/** Consumes the complaint log. */
@NullMarked
package kesu.sla.kafka;

import org.jspecify.annotations.NullMarked;
