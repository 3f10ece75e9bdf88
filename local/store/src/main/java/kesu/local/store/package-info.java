/**
 * An embedded document store that speaks the MongoDB protocol. An acknowledged write survives a
 * kill of the process; a query that an index can answer is never scanned.
 */
@NullMarked
package kesu.local.store;

import org.jspecify.annotations.NullMarked;
