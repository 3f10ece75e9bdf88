/** Publishes and consumes events. */
@NullMarked
package kesu.planted.flow;

import org.jspecify.annotations.NullMarked;
