/** Keeps cases and the ledger in MongoDB, with an index for every question that is asked. */
@NullMarked
package kesu.penalty.mongo;

import org.jspecify.annotations.NullMarked;
