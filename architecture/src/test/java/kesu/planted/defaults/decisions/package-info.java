/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.defaults.decisions;

import org.jspecify.annotations.NullMarked;
