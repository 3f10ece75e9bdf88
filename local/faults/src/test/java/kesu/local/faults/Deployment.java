package kesu.local.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kesu.local.stack.Part;
import kesu.local.stack.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Two instances of every service on one broker and one store, each instance with a proxy before
 * either. The broker has a listener for each instance, which it advertises at that proxy.
 */
final class Deployment implements AutoCloseable {
  private final CompanyClock clock = new CompanyClock();
  private final Path folder;
  private final int storePort;
  private final int brokerPort;
  private final ServerProcess store;
  private final ServerProcess broker;
  private final List<FaultProxy> proxies = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private @Nullable MongoClient mongo;
  private @Nullable Admin kafka;

  Deployment(Path folder) throws IOException {
    this.folder = folder;
    Ports free = Ports.free(); // nine in a row
    storePort = free.of(Part.STORE);
    brokerPort = free.of(Part.BROKER);
    FaultProxy kafkaOne = proxy(free.of(Part.GATEWAY));
    FaultProxy kafkaTwo = proxy(free.of(Part.GATEWAY) + 1);
    Path properties = folder.resolve("broker.properties");
    Files.writeString(
        properties,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=DIRECT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,ONE://127.0.0.1:%3$d,TWO://127.0.0.1:%4$d
        advertised.listeners=DIRECT://127.0.0.1:%1$d,ONE://127.0.0.1:%5$d,TWO://127.0.0.1:%6$d
        listener.security.protocol.map=DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT,ONE:PLAINTEXT,TWO:PLAINTEXT
        inter.broker.listener.name=DIRECT
        controller.listener.names=CONTROLLER
        log.dirs=%7$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=4194304
        log.retention.ms=-1
        """
            .formatted(
                brokerPort,
                brokerPort + 1,
                free.of(Part.GATEWAY),
                free.of(Part.GATEWAY) + 1,
                kafkaOne.port(),
                kafkaTwo.port(),
                folder.resolve("kafka")));
    broker = ServerProcess.broker(properties, brokerPort);
    store = ServerProcess.store(folder.resolve("store"), storePort);
    instances.add(new Instance("one", folder, clock, proxy(storePort), kafkaOne));
    instances.add(new Instance("two", folder, clock, proxy(storePort), kafkaTwo));
  }

  private FaultProxy proxy(int target) {
    FaultProxy proxy = new FaultProxy(target);
    proxies.add(proxy);
    return proxy;
  }

  /** Starts everything and returns when all is ready. */
  void start() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::destroy, "end-processes"));
    store.start();
    broker.start();
    onBoth(Instance::start);
    mongo =
        MongoClients.create(
            "mongodb://127.0.0.1:" + storePort + "/?serverSelectionTimeoutMS=30000");
    kafka = Admin.create(Map.of("bootstrap.servers", bootstrap()));
  }

  /** Does the same to both instances at once, and returns when it is done. */
  void onBoth(InstanceStep step) {
    CompletableFuture.allOf(
            instances.stream()
                .map(instance -> CompletableFuture.runAsync(() -> run(step, instance)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void run(InstanceStep step, Instance instance) {
    try {
      step.run(instance);
    } catch (Exception failed) {
      throw new CompletionException(failed);
    }
  }

  /** A step with an instance that may fail. */
  interface InstanceStep {
    void run(Instance instance) throws Exception;
  }

  CompanyClock clock() {
    return clock;
  }

  List<Instance> instances() {
    return List.copyOf(instances);
  }

  ServerProcess store() {
    return store;
  }

  ServerProcess broker() {
    return broker;
  }

  Path storeFolder() {
    return folder.resolve("store");
  }

  Path folder() {
    return folder;
  }

  /** The broker past the proxies. */
  String bootstrap() {
    return "127.0.0.1:" + brokerPort;
  }

  /** The store past the proxies. */
  MongoClient mongo() {
    return Objects.requireNonNull(mongo);
  }

  /** The broker's administration past the proxies. */
  Admin kafka() {
    return Objects.requireNonNull(kafka);
  }

  /** Mends all lines. */
  void heal() {
    proxies.forEach(proxy -> proxy.set(new FaultProxy.Mode.Open()));
  }

  /** Leaves no process behind when the tests are interrupted. */
  private void destroy() {
    instances.forEach(Instance::destroy);
    broker.destroy();
    store.destroy();
  }

  @Override
  public void close() throws Exception {
    heal();
    if (kafka != null) {
      kafka.close();
    }
    if (mongo != null) {
      mongo.close();
    }
    onBoth(Instance::close);
    broker.close();
    store.close();
    for (FaultProxy proxy : proxies) {
      proxy.close();
    }
  }
}
