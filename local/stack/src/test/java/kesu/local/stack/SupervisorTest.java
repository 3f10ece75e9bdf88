package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part inside this process, played by a socket that listens. */
class SupervisorTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private final Ports ports = Ports.free();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final BlockingQueue<CompletableFuture<Void>> runs = new LinkedBlockingQueue<>();
  private final CompletableFuture<StackFailure> givenUp = new CompletableFuture<>();
  @TempDir private Path data;
  private DataFolder folder;
  private ReadinessProbe probe;
  private Supervisor supervisor;

  @BeforeEach
  void supervise() {
    folder = DataFolder.open(data);
    probe = new ReadinessProbe(ports);
    supervisor =
        new Supervisor(
            Part.STORE,
            this::run,
            probe,
            folder,
            new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), ports),
            givenUp::complete);
  }

  @AfterEach
  void stop() {
    supervisor.close(LONG);
    probe.close();
    folder.close();
  }

  private RunningPart run(Part part) {
    try {
      ServerSocket socket = new ServerSocket(ports.of(part), 1, InetAddress.getLoopbackAddress());
      CompletableFuture<Void> end = new CompletableFuture<>();
      runs.add(end);
      return new HostedPart(end, () -> close(socket));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private CompletableFuture<Void> nextRun() throws InterruptedException {
    CompletableFuture<Void> run = runs.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    assertThat(run).as("a run").isNotNull();
    return run;
  }

  private void awaitReady(int times) {
    await()
        .atMost(LONG)
        .until(() -> printed.toString(StandardCharsets.UTF_8).split("✔", -1).length == times + 1);
  }

  @Test
  void onePartThatEndsByItselfIsStartedAgainAndTheReasonShown() throws Exception {
    supervisor.start();

    nextRun().completeExceptionally(new IllegalStateException("out of files"));

    nextRun();
    awaitReady(2);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("已停止 has stopped", "out of files", "正在重新启动 Restarting");
    assertThat(givenUp).isNotDone();
  }

  @Test
  void onePartThatWasStoppedStaysStoppedUntilItIsStarted() throws Exception {
    supervisor.start();
    nextRun();

    supervisor.stop(LONG);

    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Restarting");
    supervisor.start();
    nextRun();
    awaitReady(2);
  }

  @Test
  void fourEndsWithinTwoMinutesAreGivenUp() throws Exception {
    supervisor.start();
    for (int n = 1; n <= 4; n++) {
      awaitReady(n);
      nextRun().complete(null);
    }

    assertThat(givenUp.get(LONG.toSeconds(), TimeUnit.SECONDS))
        .hasMessageContainingAll("4 次", "died 4 times in 2 minutes");
    assertThat(runs).isEmpty();
  }
}
