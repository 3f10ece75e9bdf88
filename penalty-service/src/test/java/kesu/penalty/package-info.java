/** Promises that penalties and rewards go from the tables through a decision to the ledger. */
@NullMarked
package kesu.penalty;

import org.jspecify.annotations.NullMarked;
