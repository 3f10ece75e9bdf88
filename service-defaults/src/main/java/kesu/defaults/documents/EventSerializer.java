package kesu.defaults.documents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.outbox.OutboxEvent;
import kesu.events.Catalogue;
import kesu.events.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/** Turns events and answers into the JSON that is saved with a change. */
final class EventSerializer {
  private final JsonMapper json;
  private final InstantSource time;

  EventSerializer(JsonMapper json, InstantSource time) {
    this.json = json;
    this.time = time;
  }

  List<OutboxEvent> write(List<Outgoing> events, long lastSequence, String correlationId) {
    List<OutboxEvent> written = new ArrayList<>(events.size());
    Instant now = time.instant();
    long sequence = lastSequence;
    for (Outgoing outgoing : events) {
      sequence++;
      written.add(
          new OutboxEvent(
              sequence,
              outgoing.topic(),
              outgoing.subject(),
              Catalogue.type(outgoing.event()),
              now,
              correlationId,
              json.writeValueAsString(outgoing.event())));
    }
    return written;
  }

  String json(Object answer) {
    return json.writeValueAsString(answer);
  }

  <A> A read(String answer, Class<A> type) {
    return json.readValue(answer, type);
  }
}
