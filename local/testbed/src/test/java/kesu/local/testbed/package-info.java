/** Promises that the testbed serves a Spring Boot application as a real Kafka and MongoDB would. */
@NullMarked
package kesu.local.testbed;

import org.jspecify.annotations.NullMarked;
