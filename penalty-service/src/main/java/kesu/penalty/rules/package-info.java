/**
 * What the table of incentives proposes for whom, who may decide it within which range, and what a
 * reward lifts (R1-T, R1-P, R1-W).
 */
@NullMarked
package kesu.penalty.rules;

import org.jspecify.annotations.NullMarked;
