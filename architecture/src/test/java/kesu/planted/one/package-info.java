/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.one;

import org.jspecify.annotations.NullMarked;
