package kesu.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import kesu.local.stack.Part;
import kesu.local.stack.StackFailure;
import kesu.local.stack.StartedStack;
import org.jspecify.annotations.Nullable;

/** One instance of every service and of the gateway, in one process, with lines of its own. */
final class Instance implements AutoCloseable {
  private static final int STARTS = 5;
  private static final int ATTEMPTS = 10;
  private final String name;
  private final Path folder;
  private final CompanyClock clock;
  private final FaultProxy store;
  private final FaultProxy broker;
  private final ReentrantLock one = new ReentrantLock();
  private volatile @Nullable StartedStack stack;
  private int kept;

  Instance(String name, Path folder, CompanyClock clock, FaultProxy store, FaultProxy broker) {
    this.name = name;
    this.folder = folder.resolve(name);
    this.clock = clock;
    this.store = store;
    this.broker = broker;
  }

  String name() {
    return name;
  }

  FaultProxy store() {
    return store;
  }

  FaultProxy broker() {
    return broker;
  }

  /** The base URL of an application; of an instance that is down, the one it had. */
  URI url(Part part) {
    return running().url(part);
  }

  /** Starts it and returns when it is ready. A start during an outage is repeated. */
  void start() throws InterruptedException {
    one.lock();
    try {
      for (int attempt = 1; ; attempt++) {
        clock.writeTo(folder);
        keepLogs();
        try {
          StartedStack starting =
              StartedStack.launch(
                  Path.of("../.."),
                  folder,
                  "--mongo",
                  "mongodb://127.0.0.1:" + store.port(),
                  "--kafka",
                  "127.0.0.1:" + broker.port(),
                  "--speed",
                  Integer.toString(CompanyClock.SPEED));
          stack = starting;
          starting.awaitReady();
          return;
        } catch (CompletionException | StackFailure refused) {
          if (attempt == ATTEMPTS) {
            throw refused;
          }
          Thread.sleep(Duration.ofSeconds(1));
        }
      }
    } finally {
      one.unlock();
    }
  }

  /** Puts the logs of the run before aside, else the next but one would overwrite them. */
  private void keepLogs() {
    Path logs = folder.resolve("logs");
    if (Files.exists(logs)) {
      try {
        Files.move(logs, folder.resolve("logs-" + ++kept));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** Kills it (SIGKILL) and returns when it is gone. */
  void kill() {
    one.lock();
    try {
      ProcessHandle process = running().process();
      process.destroyForcibly();
      process.onExit().join();
    } finally {
      one.unlock();
    }
  }

  /** Kills it and starts it again, with nothing else in between. */
  void killAndStart() throws InterruptedException {
    one.lock();
    try {
      kill();
      start();
    } finally {
      one.unlock();
    }
  }

  /** Lets it stand still for a while, as a machine that is suspended, and then go on. */
  void suspend(Duration time) throws InterruptedException, IOException {
    one.lock();
    try {
      signal("-STOP");
      try {
        Thread.sleep(time);
      } finally {
        signal("-CONT");
      }
    } finally {
      one.unlock();
    }
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(running().process().pid())).start().waitFor();
  }

  /** Stops one service properly. */
  void stop(Part service) {
    running().stop(service);
  }

  /** Starts a service that was stopped, again if another fault ends it while it starts. */
  void resume(Part service) {
    for (int attempt = 1; ; attempt++) {
      try {
        running().resume(service);
        return;
      } catch (StackFailure ended) {
        if (attempt == STARTS) {
          throw ended;
        }
      }
    }
  }

  /** Holds off kills and starts while a step is made. */
  void undisturbed(Step step) throws Exception {
    one.lock();
    try {
      step.run();
    } finally {
      one.unlock();
    }
  }

  /** A step that may fail. */
  interface Step {
    void run() throws Exception;
  }

  /** Ends it at once, without waiting. */
  void destroy() {
    StartedStack last = stack;
    if (last != null) {
      last.process().destroyForcibly();
    }
  }

  private StartedStack running() {
    StartedStack now = stack;
    if (now == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return now;
  }

  @Override
  public void close() {
    StartedStack last = stack;
    if (last != null) {
      last.close();
    }
  }
}
