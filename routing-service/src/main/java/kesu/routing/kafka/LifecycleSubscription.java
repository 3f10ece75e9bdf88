package kesu.routing.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.DeadlineMissed;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.ReasonCorrected;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.routing.FollowComplaint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to the events of complaints. */
@Configuration(proxyBeanMethods = false)
class LifecycleSubscription {
  @Bean
  Subscription complaintLifecycle(FollowComplaint complaint) {
    return Subscription.to(Topics.LIFECYCLE, "routing-service")
        .on(ComplaintRegistered.class, complaint::registered)
        .on(FollowUpRecorded.class, complaint::follow)
        .on(ComplaintClosed.class, complaint::follow)
        .on(ComplaintReopened.class, complaint::follow)
        .on(ReasonCorrected.class, complaint::follow)
        .on(SeverityRaised.class, complaint::follow)
        .on(DeadlineMissed.class, complaint::follow)
        .on(ExposureChanged.class, complaint::follow);
  }
}
