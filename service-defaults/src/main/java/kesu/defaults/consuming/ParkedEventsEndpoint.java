package kesu.defaults.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.cloudevents.EventMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint for parked events: {@code GET /actuator/parked} lists them, {@code POST
 * /actuator/parked/<group>/<complaint>} replays those of a complaint, with {@code {"acceptGap":
 * true}} although events before them are missing and cannot be had any more.
 */
@Endpoint(id = "parked")
final class ParkedEventsEndpoint {
  private final ReplayParkedEvents replay;

  ParkedEventsEndpoint(ReplayParkedEvents replay) {
    this.replay = replay;
  }

  /** A parked complaint, without the events' data. */
  record Row(
      String group,
      String complaint,
      Instant since,
      String state,
      String reason,
      @Nullable String missing,
      List<String> events) {}

  @ReadOperation
  List<Row> parked() {
    return replay.list().stream()
        .map(
            parked ->
                new Row(
                    parked.group(),
                    parked.subject(),
                    parked.since(),
                    parked.state().text(),
                    parked.reason(),
                    parked.missing() == null ? null : parked.missing().toString(),
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
  Map<String, Integer> replay(
      @Selector String group, @Selector String complaint, @Nullable Boolean acceptGap) {
    return Map.of(
        "handled",
        Boolean.TRUE.equals(acceptGap)
            ? replay.replayAcrossGap(group, complaint)
            : replay.replay(group, complaint));
  }
}
