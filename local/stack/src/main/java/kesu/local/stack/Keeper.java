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

/** Keeps one part running: starts it, knows when it is ready, starts it again when it dies. */
final class Keeper {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration LOOP = Duration.ofMinutes(2);
  private static final int DEATHS_IN_A_LOOP = 4;
  private static final int LINES_SHOWN = 15;

  private final Part part;
  private final Launch launch;
  private final Readiness readiness;
  private final Path log;
  private final Path pidFile;
  private final Telling telling;
  private final InstantSource time = InstantSource.system();
  private final Consumer<StackFailure> givingUp;
  private final Deque<Instant> deaths = new ArrayDeque<>();
  private @Nullable Child child;
  private boolean wanted = true;
  private boolean closed;

  Keeper(
      Part part,
      Launch launch,
      Readiness readiness,
      DataFolder folder,
      Telling telling,
      Consumer<StackFailure> givingUp) {
    this.part = part;
    this.launch = launch;
    this.readiness = readiness;
    this.log = folder.of("logs", part.id() + ".log");
    this.pidFile = folder.of("run", part.id() + ".pid");
    this.telling = telling;
    this.givingUp = givingUp;
  }

  Part part() {
    return part;
  }

  /** Starts it, and returns when it is ready. */
  void start(List<String> command) throws InterruptedException {
    Instant began = time.instant();
    Child started = spawn(command);
    awaitReady(started);
    telling.ready(part, Duration.between(began, time.instant()));
    var unused = started.process().onExit().thenRun(() -> ended(started));
  }

  void start() throws InterruptedException {
    start(launch.command(part));
  }

  synchronized long pid() {
    if (child == null || !child.process().isAlive()) {
      throw new IllegalStateException(part.id() + " is not running");
    }
    return child.process().pid();
  }

  /** Kills it; it stays dead until it is started. */
  void kill() {
    Child victim = unwanted();
    if (victim != null) {
      victim.kill();
    }
  }

  /** Ends it for good. */
  void close(Duration patience) {
    synchronized (this) {
      closed = true;
    }
    Child last = unwanted();
    if (last != null) {
      last.stop(patience);
    }
  }

  private synchronized @Nullable Child unwanted() {
    wanted = false;
    return child;
  }

  private synchronized Child spawn(List<String> command) {
    refuseIfClosed();
    if (child != null && child.process().isAlive()) {
      throw new IllegalStateException(part.id() + " is running already");
    }
    wanted = true;
    Child started = Child.start(command, log, pidFile);
    child = started;
    return started;
  }

  private synchronized void refuseIfClosed() {
    if (closed) {
      throw new StackFailure("启动中被停止 Stopped while starting");
    }
  }

  private void awaitReady(Child started) throws InterruptedException {
    Instant end = time.instant().plus(PATIENCE);
    while (!readiness.isReady(part)) {
      if (!started.process().isAlive()) {
        refuseIfClosed();
        throw new StackFailure(telling.died(part, started.process().exitValue(), log, shown()));
      }
      if (time.instant().isAfter(end)) {
        throw new StackFailure(
            "%s 未能在 %d 秒内就绪，见 %s %1$s is not ready after %2$d s, see %3$s"
                .formatted(part.title(), PATIENCE.toSeconds(), log));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private void ended(Child ended) {
    synchronized (this) {
      if (!wanted || child != ended) {
        return;
      }
    }
    ended.forget();
    telling.say(telling.died(part, ended.process().exitValue(), log, shown()));
    Thread.ofVirtual().name("revive-" + part.id()).start(this::revive);
  }

  private void revive() {
    while (mayLive()) {
      try {
        telling.say("重新启动 Starting again: " + part.title());
        start();
        return;
      } catch (StackFailure again) {
        telling.say(String.valueOf(again.getMessage()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Counts one more death; too many in a short time are a loop that nobody is helped by. */
  private boolean mayLive() {
    Instant now = time.instant();
    synchronized (this) {
      if (closed || !wanted) {
        return false;
      }
      deaths.addLast(now);
      deaths.removeIf(death -> death.isBefore(now.minus(LOOP)));
      if (deaths.size() < DEATHS_IN_A_LOOP) {
        return true;
      }
    }
    givingUp.accept(
        new StackFailure(
            "%s 在 %d 分钟内停止了 %d 次，不再重启；原因见 %s %1$s died %3$d times in %2$d minutes and is not started again; see %4$s for the reason"
                .formatted(part.title(), LOOP.toMinutes(), DEATHS_IN_A_LOOP, log)));
    return false;
  }

  private List<String> shown() {
    return Child.tail(log, LINES_SHOWN).stream().map(LogLine::readable).toList();
  }
}
