package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** A service that stops does not wait for events. */
class PromptStopTest {
  private static final Duration IDLE_FETCH = Duration.ofSeconds(20);
  private static final Duration PROMPTLY = Duration.ofSeconds(8);

  static class Counting {
    @Bean
    Subscription one(Documents<Tally> tallies) {
      return ConsumingTest.Counting.counting("prompt-stop-one", tallies);
    }

    @Bean
    Subscription two(Documents<Tally> tallies) {
      return ConsumingTest.Counting.counting("prompt-stop-two", tallies);
    }
  }

  @Test
  void aServiceWhoseConsumersAreIdleStopsWithoutWaitingForTheirFetches() {
    RunningService service =
        RunningService.start(
            new Class<?>[] {Counting.class},
            RunningService.argumentsOn(
                TestServers.kafka().bootstrapServers(),
                TestServers.freshDatabase(),
                "--kesu.topics.partitions=2",
                "--spring.kafka.consumer.fetch-max-wait=" + IDLE_FETCH.toMillis()));
    long stopping;
    try (LogWriter log = new LogWriter()) {
      String id = RunningService.newId();
      log.write(LogWriter.headers("/other/things", id, 1, LogWriter.REOPENED));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(service.tallies().find(id).map(Tally::numbers)).contains(List.of(1L)));
    } finally {
      stopping = System.nanoTime();
      service.close();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(PROMPTLY);
  }
}
