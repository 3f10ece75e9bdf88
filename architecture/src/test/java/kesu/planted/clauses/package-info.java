/** Holds code marked with clauses. */
@NullMarked
package kesu.planted.clauses;

import org.jspecify.annotations.NullMarked;
