/**
 * Measures whole complaints through the gateway, with the raw rates of the parts beside them in the
 * same run.
 */
@NullMarked
package kesu.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
