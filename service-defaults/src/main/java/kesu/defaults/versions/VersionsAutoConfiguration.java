package kesu.defaults.versions;

import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.DocumentStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Configures the wait for what other services have written. */
@AutoConfiguration
public class VersionsAutoConfiguration {
  @Bean
  AwaitVersion awaitVersion(DocumentStore store, ObjectProvider<Subscription> subscriptions) {
    return new AwaitVersion(store, subscriptions.orderedStream().toList());
  }

  @Bean
  @ConditionalOnWebApplication
  VersionController versionController(AwaitVersion version) {
    return new VersionController(version);
  }
}
