/** Promises that the clauses of R1 lead to what they say, for whom they say. */
@NullMarked
package kesu.penalty.rules;

import org.jspecify.annotations.NullMarked;
