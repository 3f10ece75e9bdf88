/** Takes in reports from outside and what is told of complaints. */
@NullMarked
package kesu.media.kafka;

import org.jspecify.annotations.NullMarked;
