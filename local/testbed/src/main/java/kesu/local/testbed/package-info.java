/**
 * Promises every service's tests a real Kafka and a document store, embedded or in containers,
 * without their knowing which.
 */
@NullMarked
package kesu.local.testbed;

import org.jspecify.annotations.NullMarked;
