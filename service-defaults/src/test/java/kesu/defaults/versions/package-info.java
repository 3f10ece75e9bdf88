/** Tests of the wait for what other services have written. */
@NullMarked
package kesu.defaults.versions;

import org.jspecify.annotations.NullMarked;
