package kesu.local.stack;

import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kesu.local.hosting.HostedApplication;
import kesu.local.hosting.LogFiles;
import kesu.local.store.EmbeddedStore;

/** Runs all parts inside this JVM. */
final class Host implements PartRunner {
  /** Name of the log for lines of no part. */
  static final String LOG = "host";

  private final Settings settings;
  private final DataFolder folder;
  private final Arguments arguments;
  private final Programs programs;
  private final LogFiles logs;

  Host(
      Settings settings, DataFolder folder, Arguments arguments, Programs programs, LogFiles logs) {
    programs.checkHost();
    this.settings = settings;
    this.folder = folder;
    this.arguments = arguments;
    this.programs = programs;
    this.logs = logs;
    logs.level("kafka.server", "info");
    // leaks are looked for by the store's own tests
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
  }

  @Override
  public RunningPart run(Part part) {
    return switch (part) {
      case BROKER -> server(part, this::startBroker);
      case STORE ->
          server(
              part,
              end ->
                  EmbeddedStore.open(
                      folder.of("store"), settings.ports().of(Part.STORE), settings.durability()));
      case INTAKE, ROUTING, SLA, PENALTY, MEDIA, GATEWAY -> application(part);
    };
  }

  private RunningPart application(Part part) {
    List<String> all = new ArrayList<>(arguments.of(part));
    all.add("--spring.lifecycle.timeout-per-shutdown-phase=4s");
    if (part != Part.GATEWAY) {
      // all clients' beans in this JVM need names of their own
      all.add("--spring.kafka.client-id=" + part.id());
      all.add("--spring.kafka.properties.metric.reporters=");
    }
    HostedApplication application = HostedApplication.start(programs.of(part), all, logs);
    return new HostedPart(application.end(), application::close);
  }

  private Broker startBroker(CompletableFuture<Void> end) throws IOException {
    Path properties = folder.of("run", "kafka.properties");
    Files.writeString(properties, arguments.broker() + "metric.reporters=\n");
    return Broker.start(properties, end);
  }

  private RunningPart server(Part part, Server server) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    CompletableFuture<AutoCloseable> started = new CompletableFuture<>();
    logs.open(part.id());
    Thread thread =
        new Thread(
            () -> {
              try {
                started.complete(server.start(end));
              } catch (Exception | Error failed) {
                started.completeExceptionally(failed);
                end.completeExceptionally(failed);
              }
            },
            part.id());
    // all threads that the server makes inherit it: their log lines find the server's log
    ClassLoader named = new URLClassLoader(part.id(), new URL[0], Host.class.getClassLoader());
    thread.setContextClassLoader(named);
    thread.start();
    return new HostedPart(
        end,
        () -> {
          Thread.currentThread().setContextClassLoader(named);
          close(started);
        });
  }

  private static void close(CompletableFuture<AutoCloseable> started) {
    AutoCloseable running = started.exceptionally(failed -> () -> {}).join();
    try {
      running.close();
    } catch (Exception failed) {
      throw new StackFailure("停止失败 Cannot stop: " + failed, failed);
    }
  }

  /** Starts a server, and has it complete {@code end} when it ends by itself. */
  private interface Server {
    AutoCloseable start(CompletableFuture<Void> end) throws Exception;
  }
}
