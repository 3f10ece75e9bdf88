package kesu.local.stack;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A running stack. Parts that die are started again; stopping it stops them all, whatever state it
 * is in, and leaves no process behind.
 */
public final class Stack implements AutoCloseable {
  private static final Duration GATEWAY_PATIENCE = Duration.ofSeconds(4);
  private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(6);
  private static final Duration SERVER_PATIENCE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Telling telling;
  private final InstantSource machine = InstantSource.system();
  private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private @Nullable DataFolder folder;
  private @Nullable TimeLine line;
  private @Nullable TimeLineFile lineFile;
  private boolean stopping;

  Stack(Settings settings) {
    this.settings = settings;
    this.telling = new Telling(settings.out(), settings.ports());
  }

  /**
   * Starts everything, and returns when all of it is ready.
   *
   * @throws StackFailure if it cannot run; then nothing of it runs
   */
  public static Stack start(Settings settings) {
    Stack stack = new Stack(settings);
    stack.start();
    return stack;
  }

  void start() {
    Instant began = machine.instant();
    try {
      Launch launch = prepare();
      new Beginning(keepers, launch, () -> Thread.ofVirtual().start(this::stop)).run();
      telling.allReady(settings, timeLine(), Duration.between(began, machine.instant()));
    } catch (StackFailure failure) {
      stop();
      throw failure;
    }
  }

  /** Where the API is. */
  public URI gatewayUrl() {
    return URI.create("http://127.0.0.1:" + settings.ports().of(Part.GATEWAY));
  }

  /** Kafka's bootstrap server. */
  public String kafka() {
    return "127.0.0.1:" + settings.ports().of(Part.BROKER);
  }

  /** Where a service's documents are. */
  public String storeUri(Part service) {
    return "mongodb://127.0.0.1:%d/%s".formatted(settings.ports().of(Part.STORE), service.id());
  }

  /** Where that service itself listens; others go through the gateway. */
  public URI url(Part application) {
    return URI.create("http://127.0.0.1:" + settings.ports().of(application));
  }

  /** The time that the company lives in. */
  public TimeLine timeLine() {
    if (line == null) {
      throw new IllegalStateException("The stack has not been started");
    }
    return line;
  }

  /** The process id of a part. */
  public long pid(Part part) {
    return keeper(part).pid();
  }

  /** Kills a part (SIGKILL) and returns when it is gone. It stays dead until {@link #restart}. */
  public void kill(Part part) {
    keeper(part).kill();
  }

  /** Starts a part that was killed, and returns when it is ready. */
  public void restart(Part part) {
    try {
      keeper(part).start();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断 Interrupted while starting", interrupted);
    }
  }

  /** Ends when the stack has stopped; exceptionally if a part could not be kept running. */
  CompletableFuture<Void> end() {
    return end;
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops everything in order: gateway, services, store and broker. */
  public void stop() {
    List<Keeper> running;
    synchronized (this) {
      if (stopping) {
        running = null;
      } else {
        stopping = true;
        running = List.copyOf(keepers.values());
      }
    }
    if (running == null) {
      end.exceptionally(failed -> null).join();
      return;
    }
    Instant began = machine.instant();
    try {
      close(running, List.of(Part.GATEWAY), GATEWAY_PATIENCE);
      close(running, Part.services(), SERVICE_PATIENCE);
      close(running, List.of(Part.STORE, Part.BROKER), SERVER_PATIENCE);
      if (lineFile != null && line != null) {
        lineFile.stopped(line, machine.instant());
      }
      if (folder != null) {
        folder.close();
      }
      if (!running.isEmpty()) {
        telling.stopped(Duration.between(began, machine.instant()));
      }
    } finally {
      end.complete(null);
    }
  }

  private Launch prepare() {
    DataFolder data = DataFolder.open(settings.data());
    folder = data;
    new Leftovers(data, Launch.mark(settings), settings.out()).stop();
    List<String> taken = settings.ports().taken();
    if (!taken.isEmpty()) {
      throw new StackFailure(String.join("\n", taken));
    }
    if (settings.fresh()) {
      data.clear();
    }
    TimeLineFile file = new TimeLineFile(data.of("timeline"));
    TimeLine resumed = file.resume(settings.speed(), machine.instant());
    line = resumed;
    lineFile = file;
    Launch launch = new Launch(settings, data, resumed, new Programs(settings.project(), data));
    Readiness readiness = new Readiness(settings.ports());
    synchronized (this) {
      if (stopping) {
        throw new StackFailure("正在停止 The stack is stopping");
      }
      for (Part part : Part.values()) {
        data.putAside(data.of("logs", part.id() + ".log"));
        keepers.put(
            part, new Keeper(part, launch, readiness, data, telling, end::completeExceptionally));
      }
    }
    return launch;
  }

  private Keeper keeper(Part part) {
    Keeper keeper = keepers.get(part);
    if (keeper == null) {
      throw new IllegalStateException("The stack has not been started");
    }
    return keeper;
  }

  private static void close(List<Keeper> running, List<Part> parts, Duration patience) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Keeper keeper : running) {
        if (parts.contains(keeper.part())) {
          threads.execute(() -> keeper.close(patience));
        }
      }
    }
  }
}
