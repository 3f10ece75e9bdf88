/** Tests of the consumption of the complaint log. */
@NullMarked
package kesu.sla.kafka;

import org.jspecify.annotations.NullMarked;
