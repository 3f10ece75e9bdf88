/** Keeps reports and exposures in MongoDB, with an index for every question that is asked. */
@NullMarked
package kesu.media.mongo;

import org.jspecify.annotations.NullMarked;
