package kesu.defaults.taking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For operations: {@code GET /actuator/parked}, and {@code POST
 * /actuator/parked/<group>/<complaint>} to replay.
 */
@Endpoint(id = "parked")
final class ParkedEndpoint {
  private final Replay replay;

  ParkedEndpoint(Replay replay) {
    this.replay = replay;
  }

  /** What is parked, without the events' data. */
  record Row(String group, String complaint, Instant since, String reason, List<String> events) {}

  @ReadOperation
  List<Row> parked() {
    return replay.list().stream()
        .map(
            parked ->
                new Row(
                    parked.group(),
                    parked.subject(),
                    parked.since(),
                    parked.reason(),
                    parked.events().stream()
                        .map(
                            event ->
                                event.headers().getOrDefault("ce_type", "?")
                                    + " "
                                    + event.position())
                        .toList()))
        .toList();
  }

  @WriteOperation
  Map<String, Integer> replay(@Selector String group, @Selector String complaint) {
    return Map.of("handled", replay.replay(group, complaint));
  }
}
