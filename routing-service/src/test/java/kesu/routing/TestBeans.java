package kesu.routing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** What tests put beside the service: time moved by hand, and a reader of what it publishes. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
  @Bean
  @Primary
  HandMovedTime handMovedTime() {
    return new HandMovedTime();
  }

  @Bean
  Published published(JsonMapper json, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    return new Published(json, servers);
  }
}
