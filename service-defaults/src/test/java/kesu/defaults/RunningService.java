package kesu.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.MongoServer;
import kesu.local.testbed.TestServers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A running {@link TallyService} on this JVM's servers. */
public final class RunningService implements AutoCloseable {
  private static final String NAME = "tally-service";
  private static final String PARTITIONS = "--kesu.topics.partitions=2";

  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the service on a database, with the beans that a test adds. */
  public static RunningService on(String database, Class<?>... more) {
    return start(more, arguments(database));
  }

  /** Starts the service on an empty database of a store of the test's own, with more options. */
  public static RunningService on(MongoServer store, String options, Class<?>... more) {
    String database = TestServers.freshDatabase();
    String uri = store.uri(database) + options;
    return start(more, arguments(database, uri, sharedKafka(), PARTITIONS));
  }

  /** Starts the service with these arguments. */
  public static RunningService start(Class<?>[] more, String... arguments) {
    return new RunningService(
        new SpringApplicationBuilder(TallyService.class)
            .sources(more)
            .web(WebApplicationType.NONE)
            .run(arguments));
  }

  /**
   * The arguments of a service on this JVM's servers. Its name is its database's: services of one
   * name are instances of one service.
   */
  public static String[] arguments(String database) {
    return arguments(database, database);
  }

  /** The arguments of a service of that name. */
  public static String[] arguments(String name, String database) {
    return arguments(name, TestServers.mongo().uri(database), sharedKafka(), PARTITIONS);
  }

  private static String sharedKafka() {
    return TestServers.kafka().bootstrapServers();
  }

  /** The arguments of a service on a broker of the test's own. */
  public static String[] argumentsOn(String kafka, String database, String... more) {
    return arguments(NAME, TestServers.mongo().uri(database), kafka, more);
  }

  private static String[] arguments(String name, String store, String kafka, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.config.import=classpath:kesu-defaults.yml",
                "--spring.application.name=" + name,
                "--spring.mongodb.uri=" + store,
                "--spring.kafka.bootstrap-servers=" + kafka));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Follows what this service publishes. */
  public EventLog log() {
    String name = context.getEnvironment().getRequiredProperty("spring.application.name");
    return new EventLog(sharedKafka(), bean(JsonMapper.class), name);
  }

  /** The tallies. */
  @SuppressWarnings("unchecked")
  public Documents<Tally> tallies() {
    return context.getBean("tallies", Documents.class);
  }

  /** A bean of the service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** An id that no test has used. */
  public static String newId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }

  @Override
  public void close() {
    context.close();
  }
}
