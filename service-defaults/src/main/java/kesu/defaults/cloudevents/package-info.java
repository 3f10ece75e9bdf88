/** CloudEvents attributes in Kafka headers. */
@NullMarked
package kesu.defaults.cloudevents;

import org.jspecify.annotations.NullMarked;
