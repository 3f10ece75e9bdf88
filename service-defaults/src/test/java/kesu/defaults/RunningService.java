package kesu.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.TestServers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A running {@link TallyService} on this JVM's servers. */
public final class RunningService implements AutoCloseable {
  private static final String NAME = "tally-service";

  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the service on a database, with the beans that a test adds. */
  public static RunningService on(String database, Class<?>... more) {
    return start(more, arguments(database));
  }

  /** Starts the service with these arguments. */
  public static RunningService start(Class<?>[] more, String... arguments) {
    return new RunningService(
        new SpringApplicationBuilder(TallyService.class)
            .sources(more)
            .web(WebApplicationType.NONE)
            .run(arguments));
  }

  /** The arguments of a service on this JVM's servers. */
  public static String[] arguments(String database) {
    return arguments(NAME, database);
  }

  /** The arguments of a service of that name. */
  public static String[] arguments(String name, String database) {
    return arguments(
        name, database, TestServers.kafka().bootstrapServers(), "--kesu.topics.partitions=2");
  }

  /** The arguments of a service on a broker of the test's own. */
  public static String[] argumentsOn(String kafka, String database, String... more) {
    return arguments(NAME, database, kafka, more);
  }

  private static String[] arguments(String name, String database, String kafka, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.config.import=classpath:kesu-defaults.yml",
                "--spring.application.name=" + name,
                "--spring.mongodb.uri=" + TestServers.mongo().uri(database),
                "--spring.kafka.bootstrap-servers=" + kafka));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Follows what services of this kind publish. */
  public EventLog log() {
    return new EventLog(TestServers.kafka().bootstrapServers(), bean(JsonMapper.class), NAME);
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
