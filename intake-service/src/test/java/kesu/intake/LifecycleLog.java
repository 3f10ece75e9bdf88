package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.events.Catalogue;
import kesu.events.Lifecycle;
import kesu.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lifecycle log as another service sees it: reads what intake says, each event once however
 * often it is given, and says its own.
 */
class LifecycleLog {
  /** An event of intake, with its data as text. */
  record Seen(EventMetadata incoming, String data) {}

  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Set<EventMetadata> known = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Producer<String, byte[]> producer;
  private final JsonMapper json;

  LifecycleLog(Producer<String, byte[]> producer, JsonMapper json) {
    this.producer = producer;
    this.json = json;
  }

  @KafkaListener(topics = Topics.LIFECYCLE, groupId = "test")
  void read(ConsumerRecord<String, String> event) {
    EventMetadata incoming = CloudEventHeaders.read(event.headers());
    if (incoming.source().startsWith("/intake-service/") && known.add(incoming)) {
      seen.add(new Seen(incoming, event.value()));
    }
  }

  List<Seen> of(String complaint) {
    return seen.stream().filter(one -> one.incoming().subject().equals(complaint)).toList();
  }

  List<String> types(String complaint) {
    return of(complaint).stream().map(one -> one.incoming().type()).toList();
  }

  /** Waits until intake has told these of it, in this order, and nothing else. */
  void awaitTypes(String complaint, String... types) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> assertThat(types(complaint)).containsExactly(types));
  }

  /** Says it as a service of that name would, after everything that it said before. */
  long say(String service, String complaint, Lifecycle event) {
    long sequence =
        sequences.computeIfAbsent(service + complaint, key -> new AtomicLong()).incrementAndGet();
    say(service, complaint, sequence, event);
    return sequence;
  }

  /** Says it under that sequence, which may be one that was used before. */
  void say(String service, String complaint, long sequence, Lifecycle event) {
    ProducerRecord<String, byte[]> said =
        new ProducerRecord<>(Topics.LIFECYCLE, complaint, json.writeValueAsBytes(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            complaint + "/" + sequence,
            "ce_source",
            "/" + service + "/test",
            "ce_type",
            Catalogue.type(event),
            "ce_time",
            Instant.EPOCH.toString(),
            "ce_subject",
            complaint,
            "ce_sequence",
            Long.toString(sequence),
            "ce_correlationid",
            "test")
        .forEach((name, value) -> said.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(said).get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
