/** Consumes reports from outside and the complaints' log. */
@NullMarked
package kesu.media.kafka;

import org.jspecify.annotations.NullMarked;
