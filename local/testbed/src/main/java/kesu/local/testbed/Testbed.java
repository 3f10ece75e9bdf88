package kesu.local.testbed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Put on a Spring test class: its context finds Kafka under {@code spring.kafka.bootstrap-servers}
 * and a database of its own, empty at first, under {@code spring.mongodb.uri}. Without Spring see
 * {@link TestServers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextCustomizerFactories(TestbedCustomizer.Factory.class)
public @interface Testbed {}
