/**
 * What the table of incentives proposes for whom, who may decide it within which range, what a
 * reward lifts, and whether the ledger's chain holds (R1-T, R1-P, R1-W).
 */
@NullMarked
package kesu.penalty.rules;

import org.jspecify.annotations.NullMarked;
