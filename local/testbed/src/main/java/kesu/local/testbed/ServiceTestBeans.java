package kesu.local.testbed;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The beans that a {@link ServiceTest} works with. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestBeans {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  @Bean
  ApiClient apiClient(Environment environment, JsonMapper json) {
    return new ApiClient(
        () -> "http://localhost:" + environment.getRequiredProperty("local.server.port"), json);
  }

  @Bean
  EventLog eventLog(
      @Value("${spring.kafka.bootstrap-servers}") String broker,
      @Value("${spring.application.name}") String service,
      JsonMapper json) {
    return new EventLog(broker, json, service);
  }

  @Bean
  EventSender eventSender(
      @Value("${spring.kafka.bootstrap-servers}") String broker, JsonMapper json, TestClock clock) {
    return new EventSender(broker, json, clock);
  }
}
