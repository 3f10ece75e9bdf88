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

  /** The events of a change to a document with that metadata, numbered on from its last. */
  List<OutboxEvent> write(List<Outgoing> events, DocumentMetadata before, String correlationId) {
    List<OutboxEvent> written = new ArrayList<>(events.size());
    Instant now = time.instant();
    long sequence = before.sequence();
    StreamNumbers numbers = before.numbers();
    for (Outgoing outgoing : events) {
      sequence++;
      OutboxEvent event =
          new OutboxEvent(
              sequence,
              outgoing.topic(),
              outgoing.subject(),
              Catalogue.type(outgoing.event()),
              now,
              correlationId,
              json.writeValueAsString(outgoing.event()),
              numbers.incarnation(),
              numbers.before(outgoing.topic(), outgoing.subject()));
      written.add(event);
      numbers = numbers.after(event);
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
