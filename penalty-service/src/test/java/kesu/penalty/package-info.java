/** Promises that penalties and rewards go from the table through a person's hand to the ledger. */
@NullMarked
package kesu.penalty;

import org.jspecify.annotations.NullMarked;
