/** Compares the embedded store with the memory back end of mongo-java-server in one run. */
@NullMarked
package kesu.bench.store;

import org.jspecify.annotations.NullMarked;
