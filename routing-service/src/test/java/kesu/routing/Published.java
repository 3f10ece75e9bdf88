package kesu.routing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import kesu.terms.ComplaintId;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads along what is published to the lifecycle and to every inbox. */
final class Published implements DisposableBean {
  /** One event as it was published. */
  record Told(String topic, String complaint, String type, String source, JsonNode data) {
    String text(String field) {
      return data.path(field).asString();
    }
  }

  private final List<Told> all = new CopyOnWriteArrayList<>();
  private final JsonMapper json;
  private final KafkaConsumer<String, String> consumer;
  private final Thread reading = Thread.ofPlatform().name("published").unstarted(this::read);

  Published(JsonMapper json, String servers) {
    this.json = json;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "1000"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(Pattern.compile("complaint\\.lifecycle|department\\..*"));
    reading.start();
  }

  private void read() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
          all.add(
              new Told(
                  each.topic(),
                  each.key(),
                  header(each, "ce_type"),
                  header(each, "ce_source"),
                  json.readTree(each.value())));
        }
      }
    } catch (WakeupException stopped) {
      // asked to by destroy()
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO)); // the broker may be gone before
    }
  }

  private static String header(ConsumerRecord<String, String> told, String name) {
    return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The events of that type about a complaint that this service told of. */
  List<Told> of(ComplaintId complaint, String type) {
    return all.stream()
        .filter(told -> told.complaint().equals(complaint.value()) && told.type().equals(type))
        .filter(told -> told.source().equals("/routing-service/handovers"))
        .toList();
  }

  /** The inboxes that got a notice of that type about a complaint. */
  List<String> inboxes(ComplaintId complaint, String type) {
    return of(complaint, type).stream().map(Told::topic).sorted().toList();
  }

  @Override
  public void destroy() throws InterruptedException {
    consumer.wakeup();
    reading.join();
  }
}
