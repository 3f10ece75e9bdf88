package kesu.defaults.consuming;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of the consumers: down while one of them does not run though it should. */
final class ConsumersHealthIndicator implements HealthIndicator {
  private final ConsumerContainers containers;

  ConsumersHealthIndicator(ConsumerContainers containers) {
    this.containers = containers;
  }

  @Override
  public Health health() {
    Map<String, String> problems = containers.problems();
    return (problems.isEmpty() ? Health.up() : Health.down()).withDetails(problems).build();
  }
}
