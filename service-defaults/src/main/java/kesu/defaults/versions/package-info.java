/** Tells if what a request has written is known in other services, so that a caller can wait. */
@NullMarked
package kesu.defaults.versions;

import org.jspecify.annotations.NullMarked;
