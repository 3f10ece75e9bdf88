/** Holds classes that break a rule on purpose. */
@NullMarked
package kesu.planted.web;

import org.jspecify.annotations.NullMarked;
