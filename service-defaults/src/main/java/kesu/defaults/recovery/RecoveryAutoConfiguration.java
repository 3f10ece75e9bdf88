package kesu.defaults.recovery;

import java.time.Duration;
import java.time.Instant;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.StoreIncarnation;
import kesu.defaults.topics.EventTopics;
import kesu.defaults.topics.TopicsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Configures the recovery of a service whose store was restored from a backup. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
public class RecoveryAutoConfiguration {
  @Bean
  RecoveryReports recoveryReports(MongoTemplate mongo) {
    return new RecoveryReports(mongo);
  }

  @Bean
  RecoveryEndpoint recoveryEndpoint(RecoveryReports reports) {
    return new RecoveryEndpoint(reports);
  }

  /** Runs where the moment of the backup is given. */
  @Bean
  @ConditionalOnProperty("kesu.recover.backup-of")
  RecoverStore recoverStore(
      DocumentStore store,
      StoreIncarnation incarnation,
      ObjectProvider<Subscription> subscriptions,
      ConsumerFactory<?, ?> configured,
      RecoveryReports reports,
      KafkaAdmin kafka,
      EventTopics names,
      @Value("${kesu.recover.backup-of}") String backupOf,
      @Value("${kesu.recover.margin:1h}") Duration margin) {
    LogReader log = new LogReader(configured);
    return new RecoverStore(
        incarnation,
        subscriptions.orderedStream().toList(),
        new ReconcileStreams(store, log, names),
        log,
        reports,
        kafka,
        names,
        Instant.parse(backupOf),
        margin);
  }
}
