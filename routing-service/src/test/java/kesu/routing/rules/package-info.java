/** The rules by their clauses. */
@NullMarked
package kesu.routing.rules;

import org.jspecify.annotations.NullMarked;
