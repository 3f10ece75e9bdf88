/**
 * Promises a MongoDB that needs nothing installed: an acknowledged write survives the kill of the
 * process, and what an index can answer is never scanned.
 */
@NullMarked
package kesu.local.store;

import org.jspecify.annotations.NullMarked;
