/**
 * Hands every complaint to the departments that must solve it, and takes their answers (R1-D7,
 * R1-D8).
 */
@NullMarked
package kesu.routing;

import org.jspecify.annotations.NullMarked;
