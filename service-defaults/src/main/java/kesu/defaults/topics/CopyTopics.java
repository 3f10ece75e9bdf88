package kesu.defaults.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Command that copies the ordered topics to the next generation, with another number of partitions.
 * It takes the settings that the services shall have afterwards, and is run while they are stopped.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
public class CopyTopics {
  private static final Logger LOG = LoggerFactory.getLogger(CopyTopics.class);

  /** Exits with 1, and the reason in the log, if the copy is not complete. */
  public static void main(String[] args) {
    try {
      run(args);
    } catch (UnusableTopic | KafkaException failure) {
      LOG.error("{}", failure.getMessage(), failure.getCause());
      System.exit(1);
    }
  }

  static void run(String... args) {
    try (var context =
        new SpringApplicationBuilder(CopyTopics.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.config.name=copy-topics",
                "spring.main.banner-mode=off",
                "spring.kafka.admin.auto-create=false",
                "logging.level.root=warn",
                "logging.level.kesu=info")
            .run(args)) {
      copy(
          context.getBean(KafkaAdmin.class).getConfigurationProperties(),
          context.getBean(TopicSettings.class));
    }
  }

  private static void copy(Map<String, Object> admin, TopicSettings settings) {
    if (settings.generation() < 2) {
      throw new UnusableTopic(
          "请设 kesu.topics.generation 为新一代编号（现用编号加一，首次为 2），kesu.topics.partitions 为新的分区数。 Set"
              + " kesu.topics.generation to the number in use plus one (2 the first time), and"
              + " kesu.topics.partitions to the new number of partitions.");
    }
    Map<String, Object> client = new HashMap<>(admin);
    client.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
    try (Admin connected = Admin.create(admin)) {
      TopicCopy copy = new TopicCopy(connected, client, settings.replicas());
      for (String topic : TopicSettings.ORDERED) {
        copy.copy(
            TopicGeneration.before(connected, topic, settings.generation()),
            settings.name(topic),
            settings.partitions(topic));
      }
    }
    LOG.info(
        "复制完成。请为所有服务设置 kesu.topics.generation={}、kesu.topics.partitions={} 后启动。 Done. Start every"
            + " service with kesu.topics.generation={} and kesu.topics.partitions={}.",
        settings.generation(),
        settings.partitions(),
        settings.generation(),
        settings.partitions());
  }
}
