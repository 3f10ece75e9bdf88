/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.rules;

import org.jspecify.annotations.NullMarked;
