package kesu.local.testbed;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * The servers of this JVM's tests, each started when first asked for and stopped with the JVM. With
 * the system property {@code kesu.testbed=containers} they run in containers, otherwise in this
 * process.
 */
public final class TestServers {
  private static final boolean CONTAINERS =
      "containers".equals(System.getProperty("kesu.testbed", "embedded"));

  static {
    // unless a test says otherwise: the machine may be busy with other tests
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  private TestServers() {}

  /** A real broker with one node; topics that are not there are made when first used. */
  public static KafkaServer kafka() {
    return KafkaHolder.SERVER;
  }

  /** A document store that speaks the MongoDB protocol. */
  public static MongoServer mongo() {
    return MongoHolder.SERVER;
  }

  /** A document store for one test, which may stop it while others use theirs. */
  public static MongoServer ownMongo() {
    return CONTAINERS ? new ContainerMongo() : new EmbeddedMongo();
  }

  /** A database name that no test has had before. */
  public static String freshDatabase() {
    return "test-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private static final class KafkaHolder {
    static final KafkaServer SERVER = CONTAINERS ? new ContainerKafka() : new EmbeddedKafka();
  }

  private static final class MongoHolder {
    static final MongoServer SERVER = ownMongo();
  }
}
