package kesu.media.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.MentionReported;
import kesu.events.Topics;
import kesu.media.Exposures;
import kesu.media.Mentions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events lead to what. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {
  @Bean
  Subscription lifecycleSubscription(Exposures exposures) {
    return Subscription.to(Topics.LIFECYCLE, "media-watch-service")
        .on(ComplaintRegistered.class, exposures::registered)
        .on(FactRecorded.class, exposures::learnt)
        .on(MentionLinked.class, exposures::linked);
  }

  @Bean
  Subscription mentionSubscription(Mentions mentions) {
    return Subscription.to(Topics.MENTIONS, "media-watch-service-mentions")
        .on(MentionReported.class, mentions::reported);
  }
}
