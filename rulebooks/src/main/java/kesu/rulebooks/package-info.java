/**
 * The regulations as data and the typed way to read them: what is loaded here was checked as a
 * whole, and every answer is pure and cites its clause.
 */
@NullMarked
package kesu.rulebooks;

import org.jspecify.annotations.NullMarked;
