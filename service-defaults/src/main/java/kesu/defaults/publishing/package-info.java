/** Events leave in the order in which they were saved, at least once. */
@NullMarked
package kesu.defaults.publishing;

import org.jspecify.annotations.NullMarked;
