package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.MongoServer;
import kesu.local.testbed.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** An outage of the store only delays. */
class StoreAwayTest {
  private static final String GROUP = "store-away-test";

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return ConsumingTest.Counting.counting(GROUP, tallies);
    }
  }

  @Test
  void whileTheStoreIsAwayEventsWaitAndNoneIsParked() {
    MongoServer store = TestServers.ownMongo();
    String id = RunningService.newId();
    try (LogWriter log = new LogWriter();
        RunningService service =
            RunningService.on(store, "?serverSelectionTimeoutMS=1000", Counting.class)) {
      store.stop();
      try {
        log.write(LogWriter.headers("/other/things", id, 1, LogWriter.REOPENED));
        assertThatThrownBy(() -> service.tallies().find(id)).matches(Outages::isOutage);
      } finally {
        store.start();
      }
      log.write(LogWriter.headers("/other/things", id, 2, LogWriter.REOPENED));
      await()
          .atMost(Duration.ofSeconds(40))
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(service.tallies().find(id).map(Tally::numbers))
                      .contains(List.of(1L, 2L)));
      assertThat(service.bean(ReplayParkedEvents.class).find(GROUP, id)).isEmpty();
    }
  }
}
