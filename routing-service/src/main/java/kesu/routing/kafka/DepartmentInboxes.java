package kesu.routing.kafka;

import kesu.defaults.topics.DeclaredTopics;
import kesu.events.Topics;
import kesu.regulation.Regulation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the departments' inboxes, each a topic of its own so that access to it can be granted,
 * so that a department can subscribe before its first notice. An inbox that is missing all the same
 * is created by the service that writes to it.
 */
@Configuration(proxyBeanMethods = false)
class DepartmentInboxes {
  @Bean
  DeclaredTopics inboxes(Regulation regulation) {
    return new DeclaredTopics(
        regulation.organisation().departments().stream()
            .map(department -> Topics.department(department.code()))
            .toList());
  }
}
