package kesu.defaults.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.cloudevents.Incarnation;
import kesu.cloudevents.PrecedingNumbers;
import kesu.defaults.documents.DocumentMetadata.StoredAnswer;
import kesu.defaults.outbox.OutboxEvent;
import org.bson.Document;

/** Writes a document's metadata beside its state, in fields that begin with an underscore. */
final class MetadataFields {
  static final String VERSION = "_version";
  static final String OUTBOX = "_outbox";

  /** When the oldest event in the outbox was saved; absent while the outbox is empty. */
  static final String OUTBOX_SINCE = "_outboxSince";

  static final String SEQUENCE = "_sequence";
  private static final String APPLIED = "_applied";
  private static final String ANSWERS = "_answers";
  private static final String NUMBERS = "_numbers";
  private static final String INCARNATION = "_incarnation";

  /** Every field written here. A field that this release does not know is kept as it was found. */
  static final Set<String> ALL =
      Set.of(VERSION, SEQUENCE, OUTBOX, OUTBOX_SINCE, APPLIED, ANSWERS, NUMBERS, INCARNATION);

  private MetadataFields() {}

  static void write(DocumentMetadata metadata, Document to) {
    to.put(VERSION, metadata.version());
    to.put(SEQUENCE, metadata.sequence());
    to.put(OUTBOX, metadata.outbox().stream().map(MetadataFields::event).toList());
    if (!metadata.outbox().isEmpty()) {
      to.put(OUTBOX_SINCE, Date.from(metadata.outbox().getFirst().time()));
    }
    to.put(
        APPLIED,
        metadata.applied().entrySet().stream()
            .map(stream -> applied(stream.getKey(), stream.getValue()))
            .toList());
    to.put(
        ANSWERS,
        metadata.answers().stream()
            .map(
                a ->
                    new Document("k", a.key()).append("f", a.fingerprint()).append("a", a.answer()))
            .toList());
    to.put(
        NUMBERS,
        metadata.numbers().given().entrySet().stream()
            .map(
                stream ->
                    new Document("to", stream.getKey().topic())
                        .append("s", stream.getKey().subject())
                        .append("p", stream.getValue().text()))
            .toList());
    putIncarnation(to, INCARNATION, metadata.numbers().incarnation());
  }

  static DocumentMetadata read(Document from) {
    Map<String, AppliedNumber> applied = new HashMap<>();
    for (Document stream : from.getList(APPLIED, Document.class, List.of())) {
      long incarnation = stream.get("i") == null ? Incarnation.FIRST.number() : number(stream, "i");
      applied.put(text(stream, "s"), new AppliedNumber(incarnation, number(stream, "n")));
    }
    return new DocumentMetadata(
        number(from, VERSION),
        number(from, SEQUENCE),
        outbox(from),
        applied,
        from.getList(ANSWERS, Document.class, List.of()).stream()
            .map(a -> new StoredAnswer(text(a, "k"), text(a, "f"), text(a, "a")))
            .toList(),
        numbers(from));
  }

  /** The numbers given to events; documents of earlier versions do not tell. */
  private static StreamNumbers numbers(Document from) {
    Map<StreamNumbers.Stream, PrecedingNumbers> given = new HashMap<>();
    for (Document stream : from.getList(NUMBERS, Document.class, List.of())) {
      given.put(
          new StreamNumbers.Stream(text(stream, "to"), text(stream, "s")),
          PrecedingNumbers.parse(text(stream, "p")));
    }
    return new StreamNumbers(incarnation(from, INCARNATION), given);
  }

  private static Document applied(String stream, AppliedNumber last) {
    Document applied = new Document("s", stream).append("n", last.number());
    return last.incarnation() == Incarnation.FIRST.number()
        ? applied
        : applied.append("i", last.incarnation());
  }

  private static void putIncarnation(Document to, String field, Incarnation incarnation) {
    if (!incarnation.equals(Incarnation.FIRST)) {
      to.put(field, new Document("n", incarnation.number()).append("start", incarnation.start()));
    }
  }

  private static Incarnation incarnation(Document from, String field) {
    Document stored = from.get(field, Document.class);
    return stored == null
        ? Incarnation.FIRST
        : new Incarnation(number(stored, "n"), number(stored, "start"));
  }

  static List<OutboxEvent> outbox(Document from) {
    return events(from.getList(OUTBOX, Document.class, List.of()));
  }

  static List<OutboxEvent> events(List<Document> stored) {
    List<OutboxEvent> events = new ArrayList<>();
    for (Document event : stored) {
      String preceding = event.getString("p");
      Instant time = event.get("at", Date.class).toInstant();
      events.add(
          new OutboxEvent(
              number(event, "n"),
              text(event, "to"),
              text(event, "s"),
              text(event, "t"),
              time,
              text(event, "c"),
              text(event, "d"),
              incarnation(event, "i"),
              preceding == null ? PrecedingNumbers.NONE : PrecedingNumbers.parse(preceding)));
    }
    return events;
  }

  static long number(Document from, String field) {
    return from.get(field, Number.class).longValue();
  }

  private static String text(Document from, String field) {
    return from.get(field, String.class);
  }

  static Document event(OutboxEvent event) {
    Document stored =
        new Document("n", event.sequence())
            .append("to", event.topic())
            .append("s", event.subject())
            .append("t", event.type())
            .append("at", Date.from(event.time()))
            .append("c", event.correlationId())
            .append("d", event.data());
    if (event.preceding().last() > 0) {
      stored.put("p", event.preceding().text());
    }
    putIncarnation(stored, "i", event.incarnation());
    return stored;
  }
}
