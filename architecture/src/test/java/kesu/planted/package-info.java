/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted;

import org.jspecify.annotations.NullMarked;
