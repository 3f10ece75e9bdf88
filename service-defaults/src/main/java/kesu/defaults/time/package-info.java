/** The time that every service lives in. */
@NullMarked
package kesu.defaults.time;

import org.jspecify.annotations.NullMarked;
