package kesu.defaults.saving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Writes a document's memory beside its state, under names that begin with an underscore, and reads
 * it back.
 */
final class Envelopes {
  static final String VERSION = "_v";
  static final String OLDEST_WAITING = "_outAt";
  static final String WAITING = "_out";
  private static final String SEQUENCE = "_seq";
  private static final String TAKEN = "_taken";
  private static final String ANSWERS = "_answers";

  private Envelopes() {}

  static void write(Memory memory, Document to) {
    to.put(VERSION, memory.version());
    to.put(SEQUENCE, memory.sequence());
    to.put(WAITING, memory.waiting().stream().map(Envelopes::waiting).toList());
    if (!memory.waiting().isEmpty()) {
      to.put(OLDEST_WAITING, Date.from(memory.waiting().getFirst().time()));
    }
    to.put(
        TAKEN,
        memory.taken().entrySet().stream()
            .map(stream -> new Document("s", stream.getKey()).append("n", stream.getValue()))
            .toList());
    to.put(
        ANSWERS,
        memory.answers().stream()
            .map(
                a ->
                    new Document("k", a.key()).append("f", a.fingerprint()).append("a", a.answer()))
            .toList());
  }

  static Memory read(Document from) {
    Map<String, Long> taken = new HashMap<>();
    for (Document stream : from.getList(TAKEN, Document.class, List.of())) {
      taken.put(text(stream, "s"), number(stream, "n"));
    }
    return new Memory(
        number(from, VERSION),
        number(from, SEQUENCE),
        waiting(from),
        taken,
        from.getList(ANSWERS, Document.class, List.of()).stream()
            .map(a -> new Memory.Remembered(text(a, "k"), text(a, "f"), text(a, "a")))
            .toList());
  }

  static List<Waiting> waiting(Document from) {
    List<Waiting> waiting = new ArrayList<>();
    for (Document event : from.getList(WAITING, Document.class, List.of())) {
      Instant time = event.get("at", Date.class).toInstant();
      waiting.add(
          new Waiting(
              number(event, "n"),
              text(event, "to"),
              text(event, "s"),
              text(event, "t"),
              time,
              text(event, "c"),
              text(event, "d")));
    }
    return waiting;
  }

  static long number(Document from, String field) {
    return from.get(field, Number.class).longValue();
  }

  private static String text(Document from, String field) {
    return from.get(field, String.class);
  }

  private static Document waiting(Waiting event) {
    return new Document("n", event.sequence())
        .append("to", event.topic())
        .append("s", event.subject())
        .append("t", event.type())
        .append("at", Date.from(event.time()))
        .append("c", event.correlationId())
        .append("d", event.data());
  }
}
