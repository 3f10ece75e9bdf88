package kesu.local.testbed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of a running service on a real broker and store, with time that the test moves. Its
 * context, shared by all such tests of a module, offers {@link TestClock}, {@link ApiClient},
 * {@link EventLog} and {@link EventSender}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Testbed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "kesu.topics.partitions=2",
      // the events of a document leave one after the other: let none wait for company
      "spring.kafka.producer.properties.linger.ms=0"
    })
@Import(ServiceTestBeans.class)
public @interface ServiceTest {}
