/** Shows that exposure is judged as the clauses say. */
@NullMarked
package kesu.media.rules;

import org.jspecify.annotations.NullMarked;
