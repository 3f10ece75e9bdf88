/**
 * Topics at the broker: their names, partitions and durability; created and checked in one place.
 */
@NullMarked
package kesu.defaults.topics;

import org.jspecify.annotations.NullMarked;
