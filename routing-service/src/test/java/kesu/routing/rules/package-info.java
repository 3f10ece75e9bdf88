/** Tests of the decisions without a running service. */
@NullMarked
package kesu.routing.rules;

import org.jspecify.annotations.NullMarked;
