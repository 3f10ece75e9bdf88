package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.defaults.Running;
import kesu.defaults.TestService.Tally;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/**
 * Events have their effect once, in order per complaint; poison parks alone and is replayed; an
 * outage only delays.
 */
class ConsumingTest {
  private static final String GROUP = "taking-test";
  private static final String DATA =
      """
      {"at":"2026-03-02T01:30:00Z","by":{"person":"E1","post":"clerk","department":"bj"}}\
      """;
  private static final Set<String> POISONED = ConcurrentHashMap.newKeySet();
  private static final String DATABASE = TestServers.freshDatabase();
  private static Running service;
  private static KafkaProducer<String, byte[]> producer;

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return counting(GROUP, tallies);
    }

    static Subscription counting(String group, Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, group)
          .on(
              ComplaintReopened.class,
              (incoming, event) -> {
                if (POISONED.contains(incoming.subject())) {
                  throw new IllegalStateException("this service has a bug");
                }
                String id = incoming.subject();
                tallies.apply(
                    id,
                    incoming,
                    s -> Change.to((s == null ? Tally.none(id) : s).plus(incoming.sequence())));
              });
    }
  }

  static class TakingOver {
    @Bean
    Subscription takingOver(Documents<Tally> tallies) {
      return Counting.counting("taking-over", tallies);
    }
  }

  @BeforeAll
  static void start() {
    service = Running.on(DATABASE, Counting.class);
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stop() {
    producer.close();
    service.close();
  }

  private static void send(String id, long sequence, String data) {
    var sent = new ProducerRecord<>(Topics.LIFECYCLE, id, data.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_type", "complaint.reopened.v1",
            "ce_source", "/other/things",
            "ce_subject", id,
            "ce_sequence", Long.toString(sequence),
            "ce_time", "2026-03-02T01:30:00Z",
            "ce_correlationid", "c-7")
        .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(sent);
    producer.flush();
  }

  private static List<Long> taken(String id) {
    return service.tallies().find(id).map(Tally::numbers).orElse(List.of());
  }

  private static void awaitTaken(String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(taken(id)).containsExactly(numbers));
  }

  @Test
  void doublesAndLateDoublesHaveNoEffect() {
    String id = Running.freshId();
    for (long sequence : new long[] {1, 1, 2, 1, 3, 2, 3, 4}) {
      send(id, sequence, DATA);
    }
    awaitTaken(id, 1L, 2L, 3L, 4L);
  }

  @Test
  void complaintsMixedInOneLogEachKeepTheirOrder() {
    List<String> ids = List.of(Running.freshId(), Running.freshId(), Running.freshId());
    for (long sequence = 1; sequence <= 20; sequence++) {
      for (String id : ids) {
        send(id, sequence, DATA);
      }
    }
    Long[] all = java.util.stream.LongStream.rangeClosed(1, 20).boxed().toArray(Long[]::new);
    ids.forEach(id -> awaitTaken(id, all));
  }

  @Test
  void anUnreadableEventParksWithAllLaterOnesOfItsComplaintWhileOthersGoOn() {
    String broken = Running.freshId();
    String sound = Running.freshId();
    send(broken, 1, DATA);
    send(broken, 2, "{\"at\":");
    send(broken, 3, DATA);
    send(sound, 1, DATA);
    awaitTaken(sound, 1L);
    awaitTaken(broken, 1L);
    ReplayParkedEvents replay = service.bean(ReplayParkedEvents.class);
    await().untilAsserted(() -> assertThat(parked(broken)).hasSize(2));
    assertThat(
            Running.read(
                DeadLetterTopic.topic(Topics.LIFECYCLE, GROUP), r -> broken.equals(r.key()), 2))
        .hasSize(2);
    assertThatThrownBy(() -> replay.replay(GROUP, broken)).as("it is still unreadable").isNotNull();
    assertThat(parked(broken)).as("nothing is dropped").hasSize(2);
  }

  @Test
  void anEventLackingAFieldIsPoison() {
    String id = Running.freshId();
    send(id, 1, "{\"at\":\"2026-03-02T01:30:00Z\"}");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parked(id)).hasSize(1));
  }

  @Test
  void oncePoisonIsMendedAReplayBringsAllBackInOrderAndLaterEventsFlowAgain() {
    String id = Running.freshId();
    POISONED.add(id);
    for (long sequence = 1; sequence <= 3; sequence++) {
      send(id, sequence, DATA);
    }
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parked(id)).hasSize(3));

    try (Running restarted = Running.on(DATABASE)) {
      assertThat(restarted.bean(ReplayParkedEvents.class).list())
          .as("parked survives a restart")
          .anyMatch(p -> p.subject().equals(id));
    }
    POISONED.remove(id);
    assertThat(service.bean(ReplayParkedEvents.class).replay(GROUP, id)).isEqualTo(3);
    assertThat(taken(id)).containsExactly(1L, 2L, 3L);
    send(id, 4, DATA);
    awaitTaken(id, 1L, 2L, 3L, 4L);
    assertThat(service.bean(ReplayParkedEvents.class).find(GROUP, id)).isEmpty();
  }

  @Test
  void whoeverTakesOverKnowsWhatIsParked() {
    String database = TestServers.freshDatabase();
    String id = Running.freshId();
    POISONED.add(id);
    try (Running first = Running.on(database, TakingOver.class)) {
      send(id, 1, DATA);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> first.bean(ReplayParkedEvents.class).find("taking-over", id).isPresent());
    }
    POISONED.remove(id); // what comes now could be handled, were nothing before it
    try (Running second = Running.on(database, TakingOver.class)) {
      send(id, 2, DATA);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(
                          second
                              .bean(ReplayParkedEvents.class)
                              .find("taking-over", id)
                              .orElseThrow()
                              .events())
                      .hasSize(2));
      assertThat(second.tallies().find(id)).isEmpty();
    }
  }

  @Test
  void whileTheStoreIsAwayEventsWaitAndNoneParks() {
    String id = Running.freshId();
    TestServers.mongo().stop();
    try {
      send(id, 1, DATA);
      assertThatThrownBy(() -> service.tallies().find(id)).matches(Outages::isOutage);
    } finally {
      TestServers.mongo().start();
    }
    send(id, 2, DATA);
    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(taken(id)).containsExactly(1L, 2L));
    assertThat(parked(id)).isEmpty();
  }

  private static List<ParkedComplaint.ParkedEvent> parked(String id) {
    return service
        .bean(ReplayParkedEvents.class)
        .find(GROUP, id)
        .map(ParkedComplaint::events)
        .orElse(List.of());
  }
}
