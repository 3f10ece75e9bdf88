/**
 * The regulations as data and the typed way to read them: everything loaded here has been checked
 * as a whole, and every answer is pure and cites its clause.
 */
@NullMarked
package kesu.rulebooks;

import org.jspecify.annotations.NullMarked;
