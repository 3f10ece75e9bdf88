package kesu.media.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.MentionReported;
import kesu.events.Topics;
import kesu.media.ReceiveMention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to reports by press and platforms. */
@Configuration(proxyBeanMethods = false)
class MentionSubscription {
  @Bean
  Subscription mediaMentions(ReceiveMention mention) {
    return Subscription.to(Topics.MENTIONS, "media-watch-service-mentions")
        .on(MentionReported.class, mention::receive);
  }
}
