/**
 * Proposes what the table of incentives names, has a person decide it, and enters it in the ledger
 * (R1-T, R1-P, R1-W).
 */
@NullMarked
package kesu.penalty;

import org.jspecify.annotations.NullMarked;
