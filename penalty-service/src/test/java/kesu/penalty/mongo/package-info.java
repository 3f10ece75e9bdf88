/** Promises that every query of the service is answered by an index. */
@NullMarked
package kesu.penalty.mongo;

import org.jspecify.annotations.NullMarked;
