package kesu.local.testbed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Tells a context where its servers are; all are equal, so that test classes with like contexts
 * share one.
 */
record TestbedCustomizer() implements ContextCustomizer {
  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    Map<String, Object> properties =
        Map.of(
            "spring.kafka.bootstrap-servers", TestServers.kafka().bootstrapServers(),
            "spring.mongodb.uri", TestServers.mongo().uri(TestServers.freshDatabase()));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("testbed", properties));
  }

  static final class Factory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
        Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
      return TestContextAnnotationUtils.hasAnnotation(testClass, Testbed.class)
          ? new TestbedCustomizer()
          : null;
    }
  }
}
