package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.GuardedBroker;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.documents.Documents;
import kesu.events.Catalogue;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.TestServers;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Events that leave the log before a consumer has read them are not passed over in silence. */
class LostEventsTest {
  private static final String GROUP = "lost-events";
  private static final int PARTITIONS = 2;
  private static final byte[] DATA =
      "{\"at\":\"2026-03-02T01:30:00Z\",\"by\":{\"person\":\"E1\",\"post\":\"clerk\",\"department\":\"bj\"}}"
          .getBytes(StandardCharsets.UTF_8);

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return ConsumingTest.Counting.counting(GROUP, tallies);
    }
  }

  private static void send(GuardedBroker broker, JsonMapper json, String id, long sequence) {
    try (EventSender events = new EventSender(broker.address(), json, new TestClock())) {
      events.send(
          Topics.LIFECYCLE,
          new EventMetadata(
              "/other/things",
              id,
              sequence,
              Catalogue.type(ComplaintReopened.class),
              TestClock.START,
              "c"),
          DATA);
    }
  }

  private static RunningService start(GuardedBroker broker, String database) {
    return RunningService.start(
        new Class<?>[] {Counting.class},
        RunningService.argumentsOn(
            broker.address(), database, "--kesu.topics.partitions=" + PARTITIONS));
  }

  private static Status readiness(RunningService service) {
    return Objects.requireNonNull(service.bean(HealthEndpoint.class).healthForPath("readiness"))
        .getStatus();
  }

  private static void awaitCounted(RunningService service, String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(service.tallies().find(id).map(Tally::numbers).orElse(List.of()))
                    .containsExactly(numbers));
  }

  private static String idIn(int partition) {
    return Stream.generate(RunningService::newId)
        .filter(
            id ->
                Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % PARTITIONS
                    == partition)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aConsumerWhoseNextEventsAreGoneStopsAndSaysWhichUntilTheLossIsAccepted() {
    String database = TestServers.freshDatabase();
    String one = idIn(0);
    String other = idIn(1);
    try (GuardedBroker broker = new GuardedBroker()) {
      JsonMapper json;
      try (RunningService service = start(broker, database)) {
        json = service.bean(JsonMapper.class);
        send(broker, json, one, 1);
        send(broker, json, other, 1);
        awaitCounted(service, one, 1L);
        awaitCounted(service, other, 1L);
      }
      send(broker, json, one, 2);
      send(broker, json, other, 2);
      broker.loseAll(Topics.LIFECYCLE);
      try (RunningService service = start(broker, database)) {
        ConsumerContainers consumers = service.bean(ConsumerContainers.class);
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(
                () ->
                    assertThat(consumers.problems().get(GROUP))
                        .contains(
                            "gone from the log: complaint.lifecycle-0 1–1, complaint.lifecycle-1"
                                + " 1–1"));
        assertThat(readiness(service)).isEqualTo(Status.DOWN);
        send(broker, json, one, 2);
        send(broker, json, other, 2);
        assertThat(consumers.acceptLoss(GROUP)).isTrue();
        awaitCounted(service, one, 1L, 2L);
        awaitCounted(service, other, 1L, 2L);
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(readiness(service)).isNotEqualTo(Status.DOWN));
      }
    }
  }

  @Test
  void aLogThatEndsBeforeTheConsumersOffsetIsReadFromTheBeginning() {
    String database = TestServers.freshDatabase();
    String id = idIn(0);
    try (GuardedBroker broker = new GuardedBroker()) {
      JsonMapper json;
      try (RunningService service = start(broker, database)) {
        json = service.bean(JsonMapper.class);
        send(broker, json, id, 1);
        send(broker, json, id, 2);
        awaitCounted(service, id, 1L, 2L);
      }
      broker.setTo(GROUP, Topics.LIFECYCLE, 1_000);
      send(broker, json, id, 3);
      try (RunningService service = start(broker, database)) {
        awaitCounted(service, id, 1L, 2L, 3L);
      }
    }
  }
}
