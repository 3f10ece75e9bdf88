package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Command;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** A process is killed between any two steps; the next finds a whole state and no effect twice. */
class CrashTest {
  private final String database = TestServers.freshDatabase();
  private final String id = RunningService.newId();

  /** Counts in the group of the process that died. */
  static class Recovering {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return CrashingService.BeforeCommitting.counting("before-committing", tallies, subject -> {});
    }
  }

  @Test
  void anEventSavedBeforeTheProcessDiedIsPublishedByTheNext() throws Exception {
    runAndDie("BeforePublishing");
    try (RunningService after = RunningService.on(database)) {
      assertThat(after.tallies().find(id).orElseThrow().count()).isEqualTo(1);
      assertThat(published(after, 1)).containsExactly(1L);
    }
  }

  @Test
  void anEventPublishedBeforeTheProcessDiedIsPublishedAgainUnderItsNumber() throws Exception {
    runAndDie("BeforeMarking");
    try (RunningService after = RunningService.on(database)) {
      assertThat(after.tallies().find(id).orElseThrow().count()).isEqualTo(1);
      assertThat(published(after, 2))
          .as("delivered twice under the same number, so that it counts once")
          .containsExactly(1L, 1L);
    }
  }

  @Test
  void anEventWhoseEffectWasSavedBeforeTheProcessDiedHasNoSecondEffect() throws Exception {
    runAndDie("BeforeCommitting");
    try (RunningService after = RunningService.on(database, Recovering.class)) {
      String effect = "effect-" + id;
      after
          .tallies()
          .handle(
              id,
              new Command(Actor.SYSTEM, null, "f", "c-after"),
              String.class,
              tally -> OutboxTest.count(id, tally, 2));
      await()
          .atMost(Duration.ofSeconds(60)) // the dead process must first be missed by its group
          .untilAsserted(
              () ->
                  assertThat(after.tallies().find(effect).map(Tally::numbers))
                      .contains(List.of(1L, 2L)));
    }
  }

  private List<Long> published(RunningService service, int count) throws InterruptedException {
    try (EventLog log = service.log()) {
      return log.awaitDeliveries(new ComplaintId(id), count).stream()
          .map(event -> event.metadata().sequence())
          .toList();
    }
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
    command.addAll(List.of(RunningService.arguments(database)));
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
