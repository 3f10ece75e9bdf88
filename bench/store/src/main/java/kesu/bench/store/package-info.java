/**
 * Promises figures of the embedded store beside those of the protocol's own memory back end, taken
 * in one run.
 */
@NullMarked
package kesu.bench.store;

import org.jspecify.annotations.NullMarked;
