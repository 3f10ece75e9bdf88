/** Events on the wire: CloudEvents 1.0, Kafka binding, binary mode. */
@NullMarked
package kesu.cloudevents;

import org.jspecify.annotations.NullMarked;
