package kesu.routing.kafka;

import kesu.events.Topics;
import kesu.regulation.Regulation;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the departments' inboxes, each a topic of its own so that access to it can be granted.
 */
@Configuration(proxyBeanMethods = false)
class DepartmentInboxes {
  private static final int PARTITIONS = 1;

  @Bean
  KafkaAdmin.NewTopics departmentTopics(
      Regulation regulation, @Value("${kesu.topics.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        regulation.organisation().departments().stream()
            .map(department -> Topics.department(department.code()))
            .map(name -> new NewTopic(name, PARTITIONS, replicas))
            .toArray(NewTopic[]::new));
  }
}
