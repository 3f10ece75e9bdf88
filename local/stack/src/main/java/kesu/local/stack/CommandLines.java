package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of each part. */
final class CommandLines {
  private static final String HOST = "127.0.0.1";
  private static final String CLUSTER = "Kesu-local-stack-00001";
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseTransparentHugePages", // saves virtual machines a tenth of their time
          "-Duser.timezone=UTC",
          "-Dfile.encoding=UTF-8",
          "-Xss512k");

  /** The optimising compiler takes more than half of a start and pays off only under load. */
  private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  private static final List<String> SMALL = List.of("-Xms96m", "-Xmx256m");

  /** A young generation that holds all work in progress, so that little is ever copied. */
  private static final List<String> LARGE = List.of("-Xms384m", "-Xmx384m", "-Xmn224m");

  private final Settings settings;
  private final DataFolder folder;
  private final TimeLine line;
  private final Programs programs;

  CommandLines(Settings settings, DataFolder folder, TimeLine line, Programs programs) {
    this.settings = settings;
    this.folder = folder;
    this.line = line;
    this.programs = programs;
  }

  /** The option that marks a process as belonging to a data folder. */
  static String mark(Settings settings) {
    return "-Dkesu.stack=" + settings.data();
  }

  List<String> of(Part part) {
    List<String> command = new ArrayList<>(List.of(programs.java(), mark(settings)));
    command.addAll(JVM);
    if (!settings.forLoad()) {
      command.add(FIRST_COMPILER_ONLY);
    }
    switch (part) {
      case BROKER -> broker(command);
      case STORE -> store(command);
      case INTAKE, ROUTING, SLA, PENALTY, MEDIA -> {
        application(part, command, settings.forLoad() ? LARGE : SMALL);
        command.add(
            "--spring.mongodb.uri=mongodb://%s:%d/%s?serverSelectionTimeoutMS=3000&connectTimeoutMS=2000&socketTimeoutMS=30000"
                .formatted(HOST, settings.ports().of(Part.STORE), part.id()));
        command.add(
            "--spring.kafka.bootstrap-servers=" + HOST + ":" + settings.ports().of(Part.BROKER));
        command.add("--kesu.time.origin=" + line.origin());
        command.add("--kesu.time.start=" + line.start());
        command.add("--kesu.time.speed=" + line.speed());
      }
      case GATEWAY -> {
        application(part, command, List.of("-Xms64m", "-Xmx192m"));
        command.add("--kesu.gateway.local-mode=true");
        for (Part service : Part.services()) {
          command.add(
              "--kesu.services.%s=http://%s:%d"
                  .formatted(service.shortName(), HOST, settings.ports().of(service)));
        }
      }
    }
    return command;
  }

  private void application(Part part, List<String> command, List<String> heap) {
    Path jar = programs.unpacked(part, folder.of("logs", part.id() + ".log"));
    command.addAll(heap);
    command.addAll(
        List.of(
            "-jar",
            jar.toString(),
            "--server.address=" + HOST,
            "--server.port=" + settings.ports().of(part)));
  }

  private void store(List<String> command) {
    command.addAll(
        List.of(
            "-Xms96m",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            programs.ownClassPath(),
            "kesu.local.store.StoreMain",
            "--data",
            folder.of("store").toString(),
            "--port",
            Integer.toString(settings.ports().of(Part.STORE))));
  }

  private void broker(List<String> command) {
    Path logs = folder.of("kafka");
    Path properties = folder.of("run", "kafka.properties");
    write(properties, brokerProperties(logs));
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            programs.ownClassPath(),
            BrokerMain.class.getName(),
            properties.toString(),
            logs.toString(),
            CLUSTER));
  }

  private String brokerProperties(Path logs) {
    int port = settings.ports().of(Part.BROKER);
    int controller = settings.ports().controller();
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@%1$s:%3$d
    listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
    advertised.listeners=PLAINTEXT://%1$s:%2$d
    inter.broker.listener.name=PLAINTEXT
    controller.listener.names=CONTROLLER
    log.dirs=%4$s
    auto.create.topics.enable=false
    default.replication.factor=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    num.network.threads=2
    num.io.threads=4
    # the default would take half the heap
    log.cleaner.dedupe.buffer.size=4194304
    # complaints are kept forever
    log.retention.ms=-1
    """
        .formatted(HOST, port, controller, logs);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
