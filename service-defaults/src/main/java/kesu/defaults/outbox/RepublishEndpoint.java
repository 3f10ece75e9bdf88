package kesu.defaults.outbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint that publishes a document's events again: {@code POST
 * /actuator/republish/<collection>/<document>} with {@code {"from": 3}}, or from the first; or all
 * events saved since an instant: {@code POST /actuator/republish} with {@code {"since":
 * "2026-11-24T01:30:00Z"}}.
 */
@Endpoint(id = "republish")
final class RepublishEndpoint {
  private final RepublishEvents republish;

  RepublishEndpoint(RepublishEvents republish) {
    this.republish = republish;
  }

  @WriteOperation
  Map<String, Integer> republish(
      @Selector String collection, @Selector String document, @Nullable Long from) {
    return Map.of("published", republish.republish(collection, document, from == null ? 1 : from));
  }

  @WriteOperation
  Map<String, Integer> republishSince(Instant since) {
    return Map.of("published", republish.republishSince(since));
  }
}
