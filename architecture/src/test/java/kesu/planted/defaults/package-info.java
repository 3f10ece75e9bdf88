/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.defaults;

import org.jspecify.annotations.NullMarked;
