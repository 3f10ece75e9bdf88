/** What the clocks hear of a complaint's life. */
@NullMarked
package kesu.sla.kafka;

import org.jspecify.annotations.NullMarked;
