package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** A consumer that has stopped by itself is seen, and starts again when it can. */
class StoppedConsumerTest {
  private static final byte[] DATA =
      "{\"at\":\"2026-03-02T01:30:00Z\",\"by\":{\"person\":\"E1\",\"post\":\"clerk\",\"department\":\"bj\"}}"
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return ConsumingTest.Counting.counting("stopped-consumer", tallies);
    }
  }

  private static Status readiness(RunningService service) {
    return Objects.requireNonNull(service.bean(HealthEndpoint.class).healthForPath("readiness"))
        .getStatus();
  }

  private static void send(EventSender events, String id, long sequence) {
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

  @Test
  void aConsumerThatIsDeniedItsTopicMakesTheServiceUnreadyAndGoesOnWhenItIsAllowedAgain() {
    try (GuardedBroker broker = new GuardedBroker();
        RunningService service =
            RunningService.start(
                new Class<?>[] {Counting.class},
                RunningService.argumentsOn(broker.address(), TestServers.freshDatabase()));
        EventSender events =
            new EventSender(broker.address(), service.bean(JsonMapper.class), new TestClock())) {
      String id = RunningService.newId();
      send(events, id, 1);
      awaitCounted(service, id, 1L);
      assertThat(readiness(service)).isNotEqualTo(Status.DOWN);

      broker.deny(GuardedBroker.topic(Topics.LIFECYCLE), AclOperation.READ);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(readiness(service)).isEqualTo(Status.DOWN));

      broker.allow(GuardedBroker.topic(Topics.LIFECYCLE), AclOperation.READ);
      send(events, id, 2);
      awaitCounted(service, id, 1L, 2L);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(readiness(service)).isNotEqualTo(Status.DOWN));
    }
  }

  private static void awaitCounted(RunningService service, String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(service.tallies().find(id).map(Tally::numbers).orElse(List.of()))
                    .containsExactly(numbers));
  }
}
