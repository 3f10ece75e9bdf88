package kesu.media.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.Topics;
import kesu.media.FollowComplaint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to the complaints' log. */
@Configuration(proxyBeanMethods = false)
class LifecycleSubscription {
  @Bean
  Subscription complaintLifecycle(FollowComplaint complaint) {
    return Subscription.to(Topics.LIFECYCLE, "media-watch-service")
        .on(ComplaintRegistered.class, complaint::registered)
        .on(FactRecorded.class, complaint::follow)
        .on(MentionLinked.class, complaint::follow);
  }
}
