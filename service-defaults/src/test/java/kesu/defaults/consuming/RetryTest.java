package kesu.defaults.consuming;

import static kesu.defaults.consuming.LogWriter.REOPENED;
import static kesu.defaults.consuming.LogWriter.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** A failure that may pass is tried again before an operator is called, and holds up no other. */
class RetryTest {
  private static final String GROUP = "retry-test";
  private static final String SOURCE = "/other/things";
  private static final Map<String, AtomicInteger> FAILURES_LEFT = new ConcurrentHashMap<>();
  private static RunningService service;
  private static LogWriter log;

  static class Failing {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, GROUP)
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = metadata.subject();
                AtomicInteger left = FAILURES_LEFT.get(id);
                if (left != null && left.getAndDecrement() > 0) {
                  throw new IllegalStateException("something is not ready yet");
                }
                tallies.apply(
                    id, metadata, tally -> Change.to(Tally.count(tally, id, metadata.sequence())));
              });
    }
  }

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase(), Failing.class);
    log = new LogWriter();
  }

  @AfterAll
  static void stop() {
    log.close();
    service.close();
  }

  private static void awaitCounted(String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(service.tallies().find(id).map(Tally::numbers))
                    .contains(List.of(numbers)));
  }

  private static boolean isParked(String id) {
    return service.bean(ReplayParkedEvents.class).find(GROUP, id).isPresent();
  }

  @Test
  void aFailureThatPassesIsTriedAgainAndItsComplaintGoesOnInOrder() {
    String failing = RunningService.newId();
    String sound = RunningService.newId();
    FAILURES_LEFT.put(failing, new AtomicInteger(4));
    for (long number = 1; number <= 3; number++) {
      log.write(headers(SOURCE, failing, number, REOPENED));
    }
    log.write(headers(SOURCE, sound, 1, REOPENED));

    awaitCounted(sound, 1L);
    awaitCounted(failing, 1L, 2L, 3L);
    await().until(() -> !isParked(failing));
  }

  @Test
  void anEventWithoutACorrelationIdKeepsTheContract() {
    String id = RunningService.newId();
    Map<String, String> headers = headers(SOURCE, id, 1, REOPENED);
    headers.remove("ce_correlationid");
    log.write(headers);

    awaitCounted(id, 1L);
  }

  @Test
  void aDeadLetterTopicThatTakesNothingHoldsUpNobody() throws Exception {
    String broken = RunningService.newId();
    String sound = RunningService.newId();
    String dead = DeadLetterTopic.topic(Topics.LIFECYCLE, GROUP);
    set(dead, "max.message.bytes", "10");
    try {
      log.write(headers(SOURCE, broken, 1, REOPENED), "{\"at\":");
      await().atMost(Duration.ofSeconds(20)).until(() -> isParked(broken));
      log.write(headers(SOURCE, sound, 1, REOPENED));

      awaitCounted(sound, 1L);
    } finally {
      set(dead, "max.message.bytes", "1000000");
    }
    ConsumingTest.awaitDeadLetters(GROUP, broken, 1);
  }

  private static void set(String topic, String name, String value) throws Exception {
    Map<String, Object> broker =
        Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    try (Admin admin = Admin.create(broker)) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      AlterConfigOp change =
          new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
      admin
          .incrementalAlterConfigs(Map.of(resource, List.of(change)))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }
}
