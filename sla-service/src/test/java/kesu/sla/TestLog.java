package kesu.sla;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kesu.events.Catalogue;
import kesu.events.Event;
import kesu.events.Lifecycle;
import kesu.events.Topics;
import kesu.terms.ComplaintId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The complaint log and the departments' inboxes, as another service sees them; open until the JVM
 * ends.
 */
final class TestLog {
  private static final Pattern ALL = Pattern.compile("complaint\\.lifecycle|department\\..*");
  private final JsonMapper json;
  private final InstantSource time;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;
  private final Map<String, Integer> sequences = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();

  /** One event that the service published: to which topic, and what it says. */
  record Heard(String topic, String complaint, Event event) {}

  TestLog(String bootstrapServers, JsonMapper json, InstantSource time) {
    this.json = json;
    this.time = time;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "test-log",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                300),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(ALL);
  }

  /** Another service says that something happened. */
  Runnable say(ComplaintId complaint, Lifecycle event) {
    int sequence = sequences.merge(complaint.value(), 1, Integer::sum);
    Runnable send = () -> send(complaint, event, sequence);
    send.run();
    return send;
  }

  private void send(ComplaintId complaint, Lifecycle event, int sequence) {
    var told =
        new ProducerRecord<>(Topics.LIFECYCLE, complaint.value(), json.writeValueAsString(event));
    Map.of(
            "ce_type", Catalogue.type(event),
            "ce_source", "/others",
            "ce_subject", complaint.value(),
            "ce_sequence", Integer.toString(sequence),
            "ce_time", time.instant().toString(),
            "ce_correlationid", "test")
        .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(told).get(20, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What the service has said of a complaint so far, of one kind. */
  <E extends Event> List<E> heard(ComplaintId complaint, Class<E> kind) {
    return heard(complaint).stream()
        .map(Heard::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Everything that the service has said of a complaint so far. */
  List<Heard> heard(ComplaintId complaint) {
    consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
    return heard.stream().filter(event -> event.complaint().equals(complaint.value())).toList();
  }

  private void hear(ConsumerRecord<String, String> told) {
    if (header(told, "ce_source").equals("/sla-service/timers")) {
      Class<? extends Event> shape = Catalogue.shape(header(told, "ce_type")).orElseThrow();
      heard.add(new Heard(told.topic(), told.key(), json.readValue(told.value(), shape)));
    }
  }

  private static String header(ConsumerRecord<String, String> told, String name) {
    Header header = told.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
