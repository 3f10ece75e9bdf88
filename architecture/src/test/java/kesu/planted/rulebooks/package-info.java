/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.rulebooks;

import org.jspecify.annotations.NullMarked;
