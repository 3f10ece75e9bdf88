/**
 * Runs Spring Boot applications side by side in one JVM: the libraries loaded once, each
 * application's own classes in a class loader of its own, each application's log in its own file.
 */
@NullMarked
package kesu.local.hosting;

import org.jspecify.annotations.NullMarked;
