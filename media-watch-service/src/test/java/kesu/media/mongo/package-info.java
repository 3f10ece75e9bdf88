/** Shows that every query is answered by an index. */
@NullMarked
package kesu.media.mongo;

import org.jspecify.annotations.NullMarked;
