package kesu.penalty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kesu.local.testbed.Testbed;
import org.springframework.boot.test.context.SpringBootTest;

/** The service as it runs, with time moved by hand; one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Testbed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "kesu.topics.partitions=2")
@interface Running {}
