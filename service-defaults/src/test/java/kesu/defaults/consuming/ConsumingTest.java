package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.Catalogue;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events have their effect once, in order per complaint; one that cannot be handled is parked with
 * the later ones of its complaint alone and replayed.
 */
class ConsumingTest {
  private static final String GROUP = "consuming-test";
  private static final String DATA =
      """
      {"at":"2026-03-02T01:30:00Z","by":{"person":"E1","post":"clerk","department":"bj"}}\
      """;
  private static final Set<String> UNHANDLED = ConcurrentHashMap.newKeySet();
  private static final String DATABASE = TestServers.freshDatabase();
  private static RunningService service;
  private static EventSender events;

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return counting(GROUP, tallies);
    }

    static Subscription counting(String group, Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, group)
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                if (UNHANDLED.contains(metadata.subject())) {
                  throw new IllegalStateException("this service has a bug");
                }
                String id = metadata.subject();
                tallies.apply(
                    id, metadata, tally -> Change.to(Tally.count(tally, id, metadata.sequence())));
              });
    }
  }

  static class TakeOver {
    @Bean
    Subscription takeOver(Documents<Tally> tallies) {
      return Counting.counting("take-over", tallies);
    }
  }

  @BeforeAll
  static void start() {
    service = RunningService.on(DATABASE, Counting.class);
    events =
        new EventSender(
            TestServers.kafka().bootstrapServers(),
            service.bean(JsonMapper.class),
            new TestClock());
  }

  @AfterAll
  static void stop() {
    events.close();
    service.close();
  }

  private static void send(String id, long sequence, String data) {
    EventMetadata metadata =
        new EventMetadata(
            "/other/things",
            id,
            sequence,
            Catalogue.type(ComplaintReopened.class),
            TestClock.START,
            "c-7");
    events.send(Topics.LIFECYCLE, metadata, data.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Long> counted(String id) {
    return service.tallies().find(id).map(Tally::numbers).orElse(List.of());
  }

  private static void awaitCounted(String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(counted(id)).containsExactly(numbers));
  }

  static void awaitDeadLetters(String group, String id, int count) {
    Map<String, Object> properties =
        KafkaTestUtils.consumerProps(TestServers.kafka().bootstrapServers(), id);
    properties.put("fetch.max.wait.ms", 100); // an idle fetch holds up the closing
    List<String> keys = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(DeadLetterTopic.topic(Topics.LIFECYCLE, group)));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                assertThat(keys).filteredOn(id::equals).hasSize(count);
              });
    }
  }

  @Test
  void repeatedAndLateDeliveriesHaveNoEffect() {
    String id = RunningService.newId();
    for (long sequence : new long[] {1, 1, 2, 1, 3, 2, 3, 4}) {
      send(id, sequence, DATA);
    }
    awaitCounted(id, 1L, 2L, 3L, 4L);
  }

  @Test
  void complaintsMixedInOneLogEachKeepTheirOrder() {
    List<String> ids =
        List.of(RunningService.newId(), RunningService.newId(), RunningService.newId());
    for (long sequence = 1; sequence <= 20; sequence++) {
      for (String id : ids) {
        send(id, sequence, DATA);
      }
    }
    Long[] all = java.util.stream.LongStream.rangeClosed(1, 20).boxed().toArray(Long[]::new);
    ids.forEach(id -> awaitCounted(id, all));
  }

  @Test
  void anUnreadableEventIsParkedWithAllLaterOnesOfItsComplaintWhileOthersGoOn() {
    String broken = RunningService.newId();
    String sound = RunningService.newId();
    send(broken, 1, DATA);
    send(broken, 2, "{\"at\":");
    send(broken, 3, DATA);
    send(sound, 1, DATA);
    awaitCounted(sound, 1L);
    awaitCounted(broken, 1L);
    ReplayParkedEvents replay = service.bean(ReplayParkedEvents.class);
    await().untilAsserted(() -> assertThat(parked(broken)).hasSize(2));
    awaitDeadLetters(GROUP, broken, 2);
    assertThatThrownBy(() -> replay.replay(GROUP, broken)).as("it is still unreadable").isNotNull();
    assertThat(parked(broken)).as("nothing is dropped").hasSize(2);
  }

  @Test
  void anEventThatLacksAFieldIsParked() {
    String id = RunningService.newId();
    send(id, 1, "{\"at\":\"2026-03-02T01:30:00Z\"}");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parked(id)).hasSize(1));
  }

  @Test
  void afterTheRepairAReplayBringsAllBackInOrderAndLaterEventsFlowAgain() {
    String id = RunningService.newId();
    UNHANDLED.add(id);
    for (long sequence = 1; sequence <= 3; sequence++) {
      send(id, sequence, DATA);
    }
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parked(id)).hasSize(3));
    awaitLeftToAnOperator(service, GROUP, id);

    try (RunningService restarted = RunningService.on(DATABASE)) {
      assertThat(restarted.bean(ReplayParkedEvents.class).list())
          .as("parked events survive a restart")
          .anyMatch(p -> p.subject().equals(id));
    }
    UNHANDLED.remove(id);
    assertThat(service.bean(ReplayParkedEvents.class).replay(GROUP, id)).isEqualTo(3);
    assertThat(counted(id)).containsExactly(1L, 2L, 3L);
    send(id, 4, DATA);
    awaitCounted(id, 1L, 2L, 3L, 4L);
    assertThat(service.bean(ReplayParkedEvents.class).find(GROUP, id)).isEmpty();
  }

  @Test
  void anInstanceThatTakesOverKnowsWhatIsParked() {
    String database = TestServers.freshDatabase();
    String id = RunningService.newId();
    UNHANDLED.add(id);
    try (RunningService first = RunningService.on(database, TakeOver.class)) {
      send(id, 1, DATA);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> first.bean(ReplayParkedEvents.class).find("take-over", id).isPresent());
      awaitLeftToAnOperator(first, "take-over", id);
    }
    UNHANDLED.remove(id); // the next could be handled if none were parked before it
    try (RunningService second = RunningService.on(database, TakeOver.class)) {
      send(id, 2, DATA);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(
                          second
                              .bean(ReplayParkedEvents.class)
                              .find("take-over", id)
                              .orElseThrow()
                              .events())
                      .hasSize(2));
      assertThat(second.tallies().find(id)).isEmpty();
    }
  }

  private static void awaitLeftToAnOperator(RunningService where, String group, String id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                where.bean(ReplayParkedEvents.class).find(group, id).orElseThrow().state()
                    == ParkedState.PARKED);
  }

  private static List<ParkedComplaint.ParkedEvent> parked(String id) {
    return service
        .bean(ReplayParkedEvents.class)
        .find(GROUP, id)
        .map(ParkedComplaint::events)
        .orElse(List.of());
  }
}
