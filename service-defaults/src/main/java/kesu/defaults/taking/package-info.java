/** Events come in, have their effect once, and are parked where they cannot be handled. */
@NullMarked
package kesu.defaults.taking;

import org.jspecify.annotations.NullMarked;
