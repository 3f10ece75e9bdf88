package kesu.defaults.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.cloudevents.EventMetadata;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint for parked events: {@code GET /actuator/parked} lists them, {@code POST
 * /actuator/parked/<group>/<complaint>} replays those of a complaint.
 */
@Endpoint(id = "parked")
final class ParkedEventsEndpoint {
  private final ReplayParkedEvents replay;

  ParkedEventsEndpoint(ReplayParkedEvents replay) {
    this.replay = replay;
  }

  /** A parked complaint, without the events' data. */
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
                                event.headers().getOrDefault(EventMetadata.TYPE, "?")
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
