/** Stores assignments, one document per complaint, with the index that queues need. */
@NullMarked
package kesu.routing.mongo;

import org.jspecify.annotations.NullMarked;
