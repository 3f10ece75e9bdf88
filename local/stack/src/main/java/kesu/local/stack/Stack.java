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
import java.util.stream.Stream;
import kesu.local.hosting.LogFiles;
import org.jspecify.annotations.Nullable;

/**
 * The whole system running on one machine. Parts that die are restarted. Stopping it works in any
 * state and leaves no process behind.
 */
final class Stack implements AutoCloseable {
  private static final Duration GATEWAY_STOP_TIMEOUT = Duration.ofSeconds(4);
  private static final Duration SERVICE_STOP_TIMEOUT = Duration.ofSeconds(6);
  private static final Duration SERVER_STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Settings settings;
  private final Console console;
  private final InstantSource machine = InstantSource.system();
  private final Map<Part, Supervisor> supervisors = new EnumMap<>(Part.class);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private @Nullable DataFolder folder;
  private @Nullable TimeLine line;
  private @Nullable TimeLineFile lineFile;
  private @Nullable Control control;
  private boolean stopping;

  Stack(Settings settings) {
    this.settings = settings;
    this.console = new Console(settings.out(), settings.ports());
  }

  /**
   * Starts all parts and returns when all are ready.
   *
   * @throws StackFailure if a part cannot start; then none is left running
   */
  void start() {
    Instant began = machine.instant();
    try {
      DataFolder data = prepare();
      new StartSequence(supervisors.values(), () -> Thread.ofVirtual().start(this::stop)).run();
      control = Control.open(data.of("run", Control.FILE), this::answer);
      console.allReady(settings, timeLine(), Duration.between(began, machine.instant()));
    } catch (StackFailure failure) {
      stop();
      throw failure;
    }
  }

  /** The API's base URL. */
  URI gatewayUrl() {
    return URI.create("http://127.0.0.1:" + settings.ports().of(Part.GATEWAY));
  }

  /** The company's time line. */
  TimeLine timeLine() {
    if (line == null) {
      throw new IllegalStateException("The stack has not been started");
    }
    return line;
  }

  /**
   * Kills a part that is a process (SIGKILL) and returns when it is gone. It stays dead until
   * {@link #restart}.
   */
  void kill(Part part) {
    supervisor(part).kill();
  }

  /** Stops a part and returns when it has ended. It stays so until {@link #restart}. */
  void stop(Part part) {
    supervisor(part).stop(SERVICE_STOP_TIMEOUT);
  }

  /** Starts a part that was stopped or killed and returns when it is ready. */
  void restart(Part part) {
    try {
      supervisor(part).start();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断 Start interrupted", interrupted);
    }
  }

  /** Completes when the stack has stopped; exceptionally if a part could not be kept running. */
  CompletableFuture<Void> end() {
    return end;
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops everything in order: gateway, services, store and broker. */
  void stop() {
    List<Supervisor> running;
    synchronized (this) {
      if (stopping) {
        running = null;
      } else {
        stopping = true;
        running = List.copyOf(supervisors.values());
      }
    }
    if (running == null) {
      end.exceptionally(failed -> null).join();
      return;
    }
    Instant began = machine.instant();
    try {
      if (control != null) {
        control.close();
      }
      close(running, List.of(Part.GATEWAY), GATEWAY_STOP_TIMEOUT);
      close(running, Part.services(), SERVICE_STOP_TIMEOUT);
      close(running, List.of(Part.STORE, Part.BROKER), SERVER_STOP_TIMEOUT);
      if (lineFile != null && line != null) {
        lineFile.stopped(line, machine.instant());
      }
      if (folder != null) {
        folder.close();
      }
      if (!running.isEmpty()) {
        console.stopped(Duration.between(began, machine.instant()));
      }
    } finally {
      end.complete(null);
    }
  }

  private DataFolder prepare() {
    DataFolder data = DataFolder.open(settings.data());
    folder = data;
    new OrphanedProcesses(data, CommandLines.mark(settings), settings.out()).stop();
    List<String> problems = settings.ports().problems(settings.external().ownParts());
    if (!problems.isEmpty()) {
      throw new StackFailure(String.join("\n", problems));
    }
    if (settings.fresh()) {
      data.clear();
    }
    TimeLineFile file = new TimeLineFile(data.of("timeline"));
    TimeLine resumed = file.resume(settings.speed(), machine.instant());
    line = resumed;
    lineFile = file;
    Arguments arguments = new Arguments(settings, data, resumed);
    Programs programs = new Programs(settings.project());
    for (Part part : Part.values()) {
      data.rotate(data.of("logs", part.id() + ".log"));
    }
    data.rotate(data.of("logs", Host.LOG + ".log"));
    LogFiles logs = LogFiles.in(data.of("logs"), Host.LOG);
    List<String> unusable = ServerCheck.problems(settings.external());
    if (!unusable.isEmpty()) {
      throw new StackFailure(String.join("\n", unusable));
    }
    PartRunner runner =
        settings.separate()
            ? new CommandLines(settings, data, arguments, programs)
            : new Host(settings, data, arguments, programs, logs);
    ReadinessProbe probe = new ReadinessProbe(settings.ports());
    synchronized (this) {
      if (stopping) {
        throw new StackFailure("系统正在停止 The stack is stopping");
      }
      for (Part part : settings.external().ownParts()) {
        supervisors.put(
            part, new Supervisor(part, runner, probe, data, console, end::completeExceptionally));
      }
    }
    return data;
  }

  /** Does what another ./start asks for: {@code stop} or {@code resume} and the id of a part. */
  private String answer(String request) {
    String[] words = request.split(" ", 2);
    Part part = words.length < 2 ? null : Part.withId(words[1]).orElse(null);
    if (part == null) {
      return "没有这个部分 No such part: %s; 应为 expected: %s"
          .formatted(request, Stream.of(Part.values()).map(Part::id).toList());
    }
    if (settings.external().provide(part)) {
      return "失败 Failed: " + ExternalServers.refusal(part);
    }
    try {
      switch (words[0]) {
        case "stop" -> stop(part);
        case "kill" -> kill(part);
        default -> restart(part);
      }
      console.print("已按要求 Done as asked: " + request);
      return Control.DONE + part.title();
    } catch (StackFailure | IllegalStateException failed) {
      return "失败 Failed: " + failed.getMessage();
    }
  }

  private Supervisor supervisor(Part part) {
    Supervisor supervisor = supervisors.get(part);
    if (supervisor == null) {
      throw new IllegalStateException("The stack has not been started");
    }
    return supervisor;
  }

  private static void close(List<Supervisor> running, List<Part> parts, Duration timeout) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Supervisor supervisor : running) {
        if (parts.contains(supervisor.part())) {
          threads.execute(() -> supervisor.close(timeout));
        }
      }
    }
  }
}
