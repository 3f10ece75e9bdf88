package kesu.local.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads every topic as it grows, past the proxies, as a subscriber outside of Kesu does. */
final class EventFollower implements AutoCloseable {
  private static final Pattern TOPICS =
      Pattern.compile("complaint\\.lifecycle|department\\..*|media\\.mentions");
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private final List<LoggedEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, LoggedEvent> firsts = new ConcurrentHashMap<>();
  private final AtomicInteger deliveries = new AtomicInteger();
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaConsumer<String, byte[]> ends;
  private final Map<TopicPartition, Long> read = new ConcurrentHashMap<>();
  private final Thread reading = Thread.ofPlatform().name("follower").unstarted(this::read);

  EventFollower(String bootstrap) {
    consumer = consumer(bootstrap);
    ends = consumer(bootstrap);
    consumer.subscribe(TOPICS);
    reading.start();
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            UUID.randomUUID().toString(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "metadata.max.age.ms",
            1_000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private void read() {
    try {
      while (true) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofSeconds(1));
        for (ConsumerRecord<String, byte[]> record : polled) {
          LoggedEvent event = parse(record);
          if (event != null) {
            keep(event);
          }
        }
        read.putAll(
            polled.nextOffsets().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, next -> next.getValue().offset())));
      }
    } catch (WakeupException closed) {
      // close() ends the reading
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** Keeps what is new; a repetition of what is known already is only counted. */
  private void keep(LoggedEvent event) {
    deliveries.incrementAndGet();
    LoggedEvent first = firsts.putIfAbsent(event.record().topic() + " " + event.name(), event);
    if (first == null || !first.isRepeatedBy(event)) {
      events.add(event);
    }
  }

  private static @Nullable LoggedEvent parse(ConsumerRecord<String, byte[]> record) {
    try {
      return LoggedEvent.read(record);
    } catch (JacksonException | NumberFormatException unreadable) {
      throw new IllegalStateException("A service published " + record, unreadable);
    }
  }

  /** The number of deliveries so far. */
  int deliveries() {
    return deliveries.get();
  }

  /** All different deliveries so far, after waiting for those that are in the log now. */
  List<LoggedEvent> caughtUp() {
    Collection<TopicPartition> lifecycle =
        ends.partitionsFor("complaint.lifecycle").stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    Map<TopicPartition, Long> wanted = ends.endOffsets(lifecycle);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                wanted.entrySet().stream()
                    .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue()));
    return copy();
  }

  /** The positions up to which all is read. */
  Map<TopicPartition, Long> positions() {
    return Map.copyOf(read);
  }

  /** The different deliveries so far. */
  List<LoggedEvent> soFar() {
    return copy();
  }

  private List<LoggedEvent> copy() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    reading.join();
    ends.close(CloseOptions.timeout(Duration.ZERO));
  }
}
