package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.topics.EventTopics;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.LoggedEvent;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/**
 * A broker acknowledges an event and loses it. The subscriber sees the gap and asks for the event,
 * and the service that saved it publishes it again.
 */
class RepublishTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final Set<String> LOST = ConcurrentHashMap.newKeySet();
  private static RunningService sender;

  /** Publishes through a broker that loses events. */
  static class Losing {
    @Bean
    OutboxRelay relay(
        Producer<String, byte[]> eventProducer, EventTopics topics, MeterRegistry meters) {
      KafkaEventSender real = new KafkaEventSender(eventProducer, topics, meters);
      return new OutboxRelay(
          (source, event, done) -> {
            if (LOST.remove(event.subject() + event.sequence())) {
              done.accept(true, null);
            } else {
              real.send(source, event, done);
            }
          });
    }
  }

  static class Reading {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "republish-test")
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = metadata.subject();
                tallies.apply(
                    id, metadata, tally -> Change.to(Tally.count(tally, id, metadata.sequence())));
              });
    }
  }

  @BeforeAll
  static void start() {
    sender = RunningService.on(TestServers.freshDatabase(), Losing.class);
  }

  @AfterAll
  static void stop() {
    sender.close();
  }

  private static RunningService reader() {
    return RunningService.start(
        new Class<?>[] {Reading.class},
        RunningService.arguments("reader-service", TestServers.freshDatabase()));
  }

  private static void count(String id, long number) {
    sender
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c-1"),
            String.class,
            tally -> OutboxTest.count(id, tally, number));
  }

  private static void awaitCounted(RunningService reader, String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(reader.tallies().find(id).map(Tally::numbers))
                    .contains(List.of(numbers)));
  }

  @Test
  void aLostEventIsPublishedAgainForASubscriberThatMissesIt() {
    String id = RunningService.newId();
    LOST.add(id + 2);
    try (RunningService reader = reader()) {
      for (long number = 1; number <= 3; number++) {
        count(id, number);
      }
      awaitCounted(reader, id, 1L, 2L, 3L);
    }
  }

  @Test
  void anEventCanBePublishedAgainAfterItHasLeftItsDocument() throws Exception {
    String id = RunningService.newId();
    LOST.add(id + 2);
    for (long number = 1; number <= 3; number++) {
      count(id, number);
    }
    DocumentStore store = sender.bean(DocumentStore.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                store.unpublished(LATER, null, 1_000).documents().stream()
                    .noneMatch(document -> document.id().equals(id)));
    try (RunningService reader = reader()) {
      awaitCounted(reader, id, 1L, 2L, 3L);
    }
    try (EventLog log = sender.log()) {
      log.awaitDeliveries(new ComplaintId(id), 3);
      assertThat(sender.bean(RepublishEvents.class).republish("tallies", id, 2)).isEqualTo(2);
      List<LoggedEvent> all = log.awaitDeliveries(new ComplaintId(id), 5);
      assertThat(all)
          .extracting(event -> event.metadata().sequence())
          .containsExactly(1L, 3L, 2L, 2L, 3L);
      assertThat(all.get(1)).as("as it was").isEqualTo(all.get(4));
    }
  }

  @Test
  void aLostLastEventComesWithAllThatIsPublishedAgainSinceAnInstant() {
    String id = RunningService.newId();
    LOST.add(id + 2);
    try (RunningService reader = reader()) {
      count(id, 1);
      count(id, 2);
      awaitCounted(reader, id, 1L);
      await().atMost(Duration.ofSeconds(10)).until(() -> !LOST.contains(id + 2));

      RepublishEvents republish = sender.bean(RepublishEvents.class);
      assertThat(republish.republishSince(LATER)).isZero();
      assertThat(republish.republishSince(Instant.EPOCH)).isGreaterThanOrEqualTo(2);
      awaitCounted(reader, id, 1L, 2L);
    }
  }
}
