package kesu.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it is ready, restarts it when it dies. */
final class Supervisor {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final Duration RESTART_WINDOW = Duration.ofMinutes(2);
  private static final int MAX_DEATHS = 4;
  private static final int LOG_LINES_SHOWN = 15;

  private final Part part;
  private final PartRunner runner;
  private final ReadinessProbe probe;
  private final Path log;
  private final Console console;
  private final InstantSource time = InstantSource.system();
  private final Consumer<StackFailure> onGivingUp;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private @Nullable RunningPart running;
  private boolean wanted = true;
  private boolean closed;

  Supervisor(
      Part part,
      PartRunner runner,
      ReadinessProbe probe,
      DataFolder folder,
      Console console,
      Consumer<StackFailure> onGivingUp) {
    this.part = part;
    this.runner = runner;
    this.probe = probe;
    this.log = folder.of("logs", part.id() + ".log");
    this.console = console;
    this.onGivingUp = onGivingUp;
  }

  Part part() {
    return part;
  }

  /** Starts it and returns when it is ready. */
  void start() throws InterruptedException {
    Instant began = time.instant();
    RunningPart started = run();
    awaitReady(started);
    console.ready(part, Duration.between(began, time.instant()));
    var unused = started.onEnd().thenRun(() -> ended(started));
  }

  /** Stops it. It stays stopped until it is started. */
  void stop(Duration timeout) {
    RunningPart last = stopRestarting();
    if (last != null) {
      last.stop(timeout);
    }
  }

  /** Kills it. It stays dead until it is started. */
  void kill() {
    RunningPart victim = stopRestarting();
    if (victim != null) {
      victim.kill();
    }
  }

  /** Stops it for good. */
  void close(Duration timeout) {
    synchronized (this) {
      closed = true;
    }
    stop(timeout);
  }

  private synchronized @Nullable RunningPart stopRestarting() {
    wanted = false;
    return running;
  }

  private synchronized RunningPart run() {
    refuseIfClosed();
    if (running != null && running.isAlive()) {
      throw new IllegalStateException(part.id() + " is running already");
    }
    wanted = true;
    RunningPart started = runner.run(part);
    running = started;
    return started;
  }

  private synchronized void refuseIfClosed() {
    if (closed) {
      throw new StackFailure("启动过程中被停止 Stopped during the start");
    }
  }

  private void awaitReady(RunningPart started) throws InterruptedException {
    Instant end = time.instant().plus(START_TIMEOUT);
    while (!probe.isReady(part)) {
      if (!started.isAlive()) {
        refuseIfClosed();
        throw new StackFailure(console.died(part, started.reason(), log, lastLogLines()));
      }
      if (time.instant().isAfter(end)) {
        throw new StackFailure(
            "%s 未能在 %d 秒内就绪，原因见 %s %1$s is not ready after %2$d s; see %3$s"
                .formatted(part.title(), START_TIMEOUT.toSeconds(), log));
      }
      Thread.sleep(POLL_INTERVAL);
    }
  }

  private void ended(RunningPart ended) {
    synchronized (this) {
      if (!wanted || running != ended) {
        return;
      }
    }
    console.print(console.died(part, ended.reason(), log, lastLogLines()));
    Thread.ofVirtual().name("restart-" + part.id()).start(this::restart);
  }

  private void restart() {
    while (mayRestart()) {
      try {
        console.print("正在重新启动 Restarting: " + part.title());
        start();
        return;
      } catch (StackFailure again) {
        console.print(String.valueOf(again.getMessage()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Records a death. False if restarting has become useless: too many in a short time. */
  private boolean mayRestart() {
    Instant now = time.instant();
    synchronized (this) {
      if (closed || !wanted) {
        return false;
      }
      deaths.addLast(now);
      deaths.removeIf(death -> death.isBefore(now.minus(RESTART_WINDOW)));
      if (deaths.size() < MAX_DEATHS) {
        return true;
      }
    }
    onGivingUp.accept(
        new StackFailure(
            "%s 在 %d 分钟内停止了 %d 次，不再重启；原因见 %s %1$s died %3$d times in %2$d minutes and is not restarted; see %4$s for the reason"
                .formatted(part.title(), RESTART_WINDOW.toMinutes(), MAX_DEATHS, log)));
    return false;
  }

  private List<String> lastLogLines() {
    return LogLine.last(log, LOG_LINES_SHOWN);
  }
}
