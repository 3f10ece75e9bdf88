/** The OpenAPI document of every service: schemas, replies of every status, examples. */
@NullMarked
package kesu.defaults.docs;

import org.jspecify.annotations.NullMarked;
