package kesu.routing.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.routing.CaseTurns;
import kesu.routing.HandingOver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to what happens to complaints. */
@Configuration(proxyBeanMethods = false)
class Lifecycle {
  @Bean
  Subscription lifecycleOfComplaints(HandingOver handingOver, CaseTurns turns) {
    return Subscription.to(Topics.LIFECYCLE, "routing-service")
        .on(ComplaintRegistered.class, handingOver::registered)
        .on(FollowUpRecorded.class, turns::followedUp)
        .on(ComplaintClosed.class, turns::closed)
        .on(ComplaintReopened.class, turns::reopened)
        .on(SeverityRaised.class, turns::severityRaised)
        .on(ExposureChanged.class, turns::exposureChanged);
  }
}
