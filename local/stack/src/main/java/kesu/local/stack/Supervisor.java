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
  private final CommandLines commandLines;
  private final ReadinessProbe probe;
  private final Path log;
  private final Path pidFile;
  private final Console console;
  private final InstantSource time = InstantSource.system();
  private final Consumer<StackFailure> onGivingUp;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private @Nullable ChildProcess child;
  private boolean wanted = true;
  private boolean closed;

  Supervisor(
      Part part,
      CommandLines commandLines,
      ReadinessProbe probe,
      DataFolder folder,
      Console console,
      Consumer<StackFailure> onGivingUp) {
    this.part = part;
    this.commandLines = commandLines;
    this.probe = probe;
    this.log = folder.of("logs", part.id() + ".log");
    this.pidFile = folder.of("run", part.id() + ".pid");
    this.console = console;
    this.onGivingUp = onGivingUp;
  }

  Part part() {
    return part;
  }

  /** Starts it and returns when it is ready. */
  void start(List<String> command) throws InterruptedException {
    Instant began = time.instant();
    ChildProcess started = spawn(command);
    awaitReady(started);
    console.ready(part, Duration.between(began, time.instant()));
    var unused = started.process().onExit().thenRun(() -> ended(started));
  }

  void start() throws InterruptedException {
    start(commandLines.of(part));
  }

  synchronized long pid() {
    if (child == null || !child.process().isAlive()) {
      throw new IllegalStateException(part.id() + " is not running");
    }
    return child.process().pid();
  }

  /** Kills it. It stays dead until it is started. */
  void kill() {
    ChildProcess victim = stopRestarting();
    if (victim != null) {
      victim.kill();
    }
  }

  /** Stops it for good. */
  void close(Duration timeout) {
    synchronized (this) {
      closed = true;
    }
    ChildProcess last = stopRestarting();
    if (last != null) {
      last.stop(timeout);
    }
  }

  private synchronized @Nullable ChildProcess stopRestarting() {
    wanted = false;
    return child;
  }

  private synchronized ChildProcess spawn(List<String> command) {
    refuseIfClosed();
    if (child != null && child.process().isAlive()) {
      throw new IllegalStateException(part.id() + " is running already");
    }
    wanted = true;
    ChildProcess started = ChildProcess.start(command, log, pidFile);
    child = started;
    return started;
  }

  private synchronized void refuseIfClosed() {
    if (closed) {
      throw new StackFailure("启动过程中被停止 Stopped during the start");
    }
  }

  private void awaitReady(ChildProcess started) throws InterruptedException {
    Instant end = time.instant().plus(START_TIMEOUT);
    while (!probe.isReady(part)) {
      if (!started.process().isAlive()) {
        refuseIfClosed();
        throw new StackFailure(
            console.died(part, started.process().exitValue(), log, lastLogLines()));
      }
      if (time.instant().isAfter(end)) {
        throw new StackFailure(
            "%s 未能在 %d 秒内就绪，原因见 %s %1$s is not ready after %2$d s; see %3$s"
                .formatted(part.title(), START_TIMEOUT.toSeconds(), log));
      }
      Thread.sleep(POLL_INTERVAL);
    }
  }

  private void ended(ChildProcess ended) {
    synchronized (this) {
      if (!wanted || child != ended) {
        return;
      }
    }
    ended.deletePidFile();
    console.print(console.died(part, ended.process().exitValue(), log, lastLogLines()));
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
    return ChildProcess.tail(log, LOG_LINES_SHOWN).stream().map(LogLine::readable).toList();
  }
}
