/** Keeps reports and watched complaints in MongoDB, with an index for every query. */
@NullMarked
package kesu.media.mongo;

import org.jspecify.annotations.NullMarked;
