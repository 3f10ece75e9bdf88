/** Where the clocks are kept, and the indexes by which they are found. */
@NullMarked
package kesu.sla.mongo;

import org.jspecify.annotations.NullMarked;
