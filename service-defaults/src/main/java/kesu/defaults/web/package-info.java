/** The HTTP conventions of every service: actor, idempotency, problem details, correlation. */
@NullMarked
package kesu.defaults.web;

import org.jspecify.annotations.NullMarked;
