package kesu.sla.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.ComplaintRegistered;
import kesu.events.Topics;
import kesu.sla.FollowComplaint;
import kesu.sla.rules.ClockDecider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands on each event that bears on clocks; all others are passed over unread. */
@Configuration
class LifecycleSubscription {
  @Bean
  Subscription lifecycle(
      FollowComplaint complaint, @Value("${spring.application.name}") String group) {
    Subscription subscription =
        Subscription.to(Topics.LIFECYCLE, group)
            .on(ComplaintRegistered.class, complaint::registered);
    ClockDecider.EVENTS.forEach(event -> subscription.on(event, complaint::follow));
    return subscription;
  }
}
