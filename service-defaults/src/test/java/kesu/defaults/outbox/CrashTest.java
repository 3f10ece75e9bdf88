package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kesu.defaults.Running;
import kesu.defaults.TestService.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.Documents;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/**
 * A process is killed between any two steps; what another finds afterwards is whole, and happened
 * once.
 */
class CrashTest {
  private final String database = TestServers.freshDatabase();
  private final String id = Running.freshId();

  /** Counts in the group of the process that died. */
  static class Recovering {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return CrashingService.BeforeCommitting.counting("before-committing", tallies, subject -> {});
    }
  }

  @Test
  void killedBetweenSaveAndPublish() throws Exception {
    runAndDie("BeforePublishing");
    try (Running after = Running.on(database)) {
      assertThat(after.tallies().find(id).orElseThrow().count()).isEqualTo(1);
      assertThat(published(1)).containsExactly(1L);
    }
  }

  @Test
  void killedBetweenPublishAndMark() throws Exception {
    runAndDie("BeforeMarking");
    try (Running after = Running.on(database)) {
      assertThat(after.tallies().find(id).orElseThrow().count()).isEqualTo(1);
      assertThat(published(2))
          .as("given twice under the same number, so taken once")
          .containsExactly(1L, 1L);
    }
  }

  @Test
  void killedBetweenEffectAndCommit() throws Exception {
    runAndDie("BeforeCommitting");
    try (Running after = Running.on(database, Recovering.class)) {
      String effect = "effect-" + id;
      after
          .tallies()
          .handle(
              id,
              new kesu.defaults.decisions.Command(kesu.terms.Actor.SYSTEM, null, "f", "c-after"),
              String.class,
              s -> OutboxTest.count(id, s, 2));
      await()
          .atMost(Duration.ofSeconds(60)) // the dead process must first be missed by its group
          .untilAsserted(
              () ->
                  assertThat(after.tallies().find(effect).map(Tally::numbers))
                      .contains(List.of(1L, 2L)));
    }
  }

  private List<Long> published(int enough) {
    return Running.sequences(Running.read(Topics.LIFECYCLE, r -> id.equals(r.key()), enough));
  }

  private void runAndDie(String point) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingService.class.getName()));
    command.addAll(List.of(Running.arguments(database)));
    command.add("--spring.kafka.properties.session.timeout.ms=6000");
    command.add(point);
    command.add(id);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var output = process.inputReader()) {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor(70, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(String.join("\n", lines)).isEqualTo(137);
    }
  }
}
