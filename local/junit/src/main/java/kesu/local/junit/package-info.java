/** Test names that lead with the clauses of the regulation they drive. */
@NullMarked
package kesu.local.junit;

import org.jspecify.annotations.NullMarked;
