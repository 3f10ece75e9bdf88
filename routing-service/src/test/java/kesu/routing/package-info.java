/** Tests of the running service on a real broker and store, in one context. */
@NullMarked
package kesu.routing;

import org.jspecify.annotations.NullMarked;
