package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kesu.events.Event;
import kesu.terms.ComplaintId;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** Follows the events that one service publishes, to the complaints' log and to every inbox. */
public final class EventLog implements AutoCloseable {
  private static final Pattern TOPICS = Pattern.compile("complaint\\.lifecycle|department\\..*");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<LoggedEvent> deliveries = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final JsonMapper json;
  private final String service;
  private final Thread reading = Thread.ofPlatform().name("event-log").unstarted(this::read);

  /** Follows the events of a service from the beginning of the log. */
  public EventLog(String bootstrapServers, JsonMapper json, String service) {
    this.json = json;
    this.service = service;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "metadata.max.age.ms",
                300),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(TOPICS);
    reading.start();
  }

  private void read() {
    try {
      while (true) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                record -> {
                  // data of others may be broken on purpose
                  if (LoggedEvent.metadata(record).source().startsWith("/" + service + "/")) {
                    deliveries.add(LoggedEvent.read(record, json));
                  }
                });
      }
    } catch (WakeupException closed) {
      // close() ends the reading
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO)); // the broker may be gone before
    }
  }

  /** The events about a complaint so far, repeated deliveries included. */
  public List<LoggedEvent> deliveries(ComplaintId complaint) {
    return deliveries.stream()
        .filter(event -> event.metadata().subject().equals(complaint.value()))
        .toList();
  }

  /** Waits for at least so many deliveries about a complaint. */
  public List<LoggedEvent> awaitDeliveries(ComplaintId complaint, int count) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> deliveries(complaint), found -> found.size() >= count));
  }

  /** The events of one kind about a complaint so far, each once. */
  public List<LoggedEvent> of(ComplaintId complaint, Class<? extends Event> shape) {
    return distinct(complaint).filter(event -> event.isA(shape)).toList();
  }

  /** The same, read into their records. */
  public <E extends Event> List<E> read(ComplaintId complaint, Class<E> shape) {
    return of(complaint, shape).stream()
        .map(event -> json.treeToValue(event.data(), shape))
        .toList();
  }

  /** Waits for at least so many events of one kind about a complaint. */
  public <E extends Event> List<E> await(ComplaintId complaint, Class<E> shape, int count) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> read(complaint, shape), found -> found.size() >= count));
  }

  /** Waits until the service has published just these types about a complaint to its log. */
  public void awaitTypes(ComplaintId complaint, String... types) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(distinct(complaint).filter(event -> !isNotice(event)))
                    .extracting(event -> event.metadata().type())
                    .containsExactly(types));
  }

  /** Waits until just these departments have a notice of that kind about a complaint. */
  public void awaitNotices(
      ComplaintId complaint, Class<? extends Event> shape, String... departments) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(of(complaint, shape))
                    .extracting(event -> event.topic().substring("department.".length()))
                    .containsExactlyInAnyOrder(departments));
  }

  private static boolean isNotice(LoggedEvent event) {
    return event.topic().startsWith("department.");
  }

  /** An event that a crash left twice in the log counts once. */
  private Stream<LoggedEvent> distinct(ComplaintId complaint) {
    return new ArrayList<>(deliveries(complaint)).stream().distinct();
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    reading.join();
  }
}
