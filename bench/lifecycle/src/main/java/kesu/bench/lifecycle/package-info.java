/**
 * Measures whole complaints through the gateway, and the raw rates of the parts in the same run.
 */
@NullMarked
package kesu.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
