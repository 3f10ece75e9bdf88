/** Promises that the ledger has no gaps, and that nothing in it can be altered unnoticed. */
@NullMarked
package kesu.penalty.mongo;

import org.jspecify.annotations.NullMarked;
