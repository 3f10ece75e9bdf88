package kesu.local.stack;

import java.util.ArrayList;
import java.util.List;

/** The arguments of the applications and the settings of the broker, the same in both shapes. */
final class Arguments {
  static final String CLUSTER = "Kesu-local-stack-00001";
  private static final String HOST = "127.0.0.1";
  private static final String GRACE = "KESU_SLA_GRACEPERIOD";
  private final Settings settings;
  private final DataFolder folder;
  private final TimeLine line;

  Arguments(Settings settings, DataFolder folder, TimeLine line) {
    this.settings = settings;
    this.folder = folder;
    this.line = line;
  }

  List<String> of(Part application) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=" + HOST);
    arguments.add("--server.port=" + settings.ports().of(application));
    if (application == Part.GATEWAY) {
      arguments.add("--kesu.gateway.local-mode=true");
      for (Part service : Part.services()) {
        arguments.add(
            "--kesu.services.%s=http://%s:%d"
                .formatted(service.shortName(), HOST, settings.ports().of(service)));
      }
    } else {
      arguments.add(
          "--spring.mongodb.uri=mongodb://%s:%d/%s?serverSelectionTimeoutMS=3000&connectTimeoutMS=2000&socketTimeoutMS=30000"
              .formatted(HOST, settings.ports().of(Part.STORE), application.id()));
      arguments.add(
          "--spring.kafka.bootstrap-servers=" + HOST + ":" + settings.ports().of(Part.BROKER));
      arguments.add("--kesu.time.origin=" + line.origin());
      arguments.add("--kesu.time.start=" + line.start());
      arguments.add("--kesu.time.speed=" + line.speed());
      if (application == Part.SLA) {
        arguments.addAll(judging());
      }
    }
    return arguments;
  }

  /** Grace enough for parts on one machine; when time runs fast, a second may be an hour. */
  private List<String> judging() {
    List<String> arguments = new ArrayList<>();
    if (line.speed() > 1) {
      arguments.add("--kesu.sla.poll-interval=250ms");
    }
    if (System.getenv(GRACE) == null) { // the service reads it itself
      arguments.add("--kesu.sla.grace-period=" + (line.speed() > 1 ? "1s" : "5s"));
    }
    return arguments;
  }

  /** The broker's properties file. */
  String broker() {
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
    num.network.threads=1
    num.io.threads=2
    group.coordinator.threads=1
    # one controller need not prove to others that it is there
    metadata.max.idle.interval.ms=0
    # the default would take half the heap
    log.cleaner.dedupe.buffer.size=4194304
    # complaints are kept forever
    log.retention.ms=-1
    """
        .formatted(HOST, port, controller, folder.of("kafka"));
  }
}
