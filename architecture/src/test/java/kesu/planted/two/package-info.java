/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.two;

import org.jspecify.annotations.NullMarked;
