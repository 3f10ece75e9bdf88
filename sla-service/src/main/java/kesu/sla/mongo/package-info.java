/** The store of the clocks, and the indexes by which they are found. */
@NullMarked
package kesu.sla.mongo;

import org.jspecify.annotations.NullMarked;
