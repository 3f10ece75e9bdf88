package kesu.defaults.consuming;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint for consumers that do not run: {@code GET /actuator/consumers} tells why, and
 * {@code POST /actuator/consumers/<group>} with {@code {"acceptLoss": true}} goes on behind events
 * that are gone from the log.
 */
@Endpoint(id = "consumers")
final class ConsumersEndpoint {
  private final ConsumerContainers containers;

  ConsumersEndpoint(ConsumerContainers containers) {
    this.containers = containers;
  }

  @ReadOperation
  Map<String, String> problems() {
    return containers.problems();
  }

  @WriteOperation
  Map<String, Boolean> accept(@Selector String group, boolean acceptLoss) {
    return Map.of("accepted", acceptLoss && containers.acceptLoss(group));
  }
}
