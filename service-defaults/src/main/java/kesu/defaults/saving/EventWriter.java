package kesu.defaults.saving;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kesu.events.Catalogue;
import kesu.events.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/** Turns events and answers into JSON that is saved with the change. */
final class EventWriter {
  private final JsonMapper json;
  private final InstantSource time;

  EventWriter(JsonMapper json, InstantSource time) {
    this.json = json;
    this.time = time;
  }

  List<Waiting> write(List<Outgoing> events, long lastSequence, String correlationId) {
    List<Waiting> waiting = new ArrayList<>(events.size());
    Instant now = time.instant();
    long sequence = lastSequence;
    for (Outgoing out : events) {
      sequence++;
      waiting.add(
          new Waiting(
              sequence,
              out.topic(),
              out.subject(),
              Catalogue.type(out.event()),
              now,
              correlationId,
              json.writeValueAsString(out.event())));
    }
    return waiting;
  }

  String json(Object answer) {
    return json.writeValueAsString(answer);
  }

  <A> A read(String answer, Class<A> type) {
    return json.readValue(answer, type);
  }
}
