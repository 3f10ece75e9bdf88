package kesu.local.stack;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.bson.Document;

/** Checks before a start that the servers given by {@code --mongo} and {@code --kafka} answer. */
final class ServerCheck {
  private static final int TIMEOUT_MS = 5_000;

  private ServerCheck() {}

  /** One message for each server that cannot be used: what was found and the remedy. */
  static List<String> problems(ExternalServers servers) {
    List<String> problems = new ArrayList<>();
    if (servers.mongo() != null) {
      checkMongo(servers.mongo(), problems);
    }
    if (servers.kafka() != null) {
      checkKafka(servers.kafka(), problems);
    }
    return problems;
  }

  private static void checkMongo(MongoUri uri, List<String> problems) {
    try {
      MongoClientSettings settings =
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(uri.of("admin")))
              .applyToClusterSettings(
                  cluster -> cluster.serverSelectionTimeout(TIMEOUT_MS, TimeUnit.MILLISECONDS))
              .build();
      try (MongoClient client = MongoClients.create(settings)) {
        client.getDatabase("admin").runCommand(new Document("ping", 1));
      }
    } catch (MongoException | IllegalArgumentException failed) {
      problems.add(
          "--mongo %s 无法使用：%s；请检查地址、用户和选项，确认它已启动并有主节点，或去掉 --mongo 改用自带的存储 --mongo %1$s cannot be used: %2$s; check address, user and options, and that it runs and has a primary, or leave --mongo out to use the store that comes with Kesu"
              .formatted(uri.shown(), reason(failed)));
    }
  }

  /** The driver's long message holds the state of every server; the first sentence says enough. */
  private static String reason(RuntimeException failed) {
    String message = String.valueOf(failed.getMessage());
    int end = message.indexOf(". Client view");
    return end < 0 ? message : message.substring(0, end);
  }

  private static void checkKafka(String bootstrap, List<String> problems) {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS))) {
      for (Node broker :
          admin.describeCluster().nodes().get(2 * TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
        if (!isReachable(broker)) {
          problems.add(
              "--kafka %s 的 broker 公布的地址 %s:%d 从本机连不上；请检查其 advertised.listeners Kafka at --kafka %1$s advertises %2$s:%3$d, which cannot be reached from here; check its advertised.listeners"
                  .formatted(bootstrap, broker.host(), broker.port()));
        }
      }
    } catch (ExecutionException | TimeoutException | KafkaException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      problems.add(
          "--kafka %s 无法使用：%s；请检查地址、确认 broker 已启动，或去掉 --kafka 改用自带的 broker --kafka %1$s cannot be used: %2$s; check the address and that the broker runs, or leave --kafka out to use the broker that comes with Kesu"
              .formatted(bootstrap, cause.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      problems.add("启动被中断 Start interrupted");
    }
  }

  private static boolean isReachable(Node broker) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(broker.host(), broker.port()), TIMEOUT_MS);
      return true;
    } catch (IOException unreachable) {
      return false;
    }
  }
}
