package kesu.penalty.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.ReasonCorrected;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.penalty.FollowComplaint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events of a complaint that its case follows. */
@Configuration(proxyBeanMethods = false)
class LifecycleSubscription {
  @Bean
  Subscription lifecycle(FollowComplaint complaint) {
    return Subscription.to(Topics.LIFECYCLE, "penalty-service")
        .on(ComplaintRegistered.class, complaint::registered)
        .on(AssignmentMade.class, complaint::follow)
        .on(AssignmentRefused.class, complaint::follow)
        .on(AssignmentPassedOn.class, complaint::follow)
        .on(DeadlineMissed.class, complaint::follow)
        .on(DeadlineWithdrawn.class, complaint::follow)
        .on(EscalationRaised.class, complaint::follow)
        .on(ReasonCorrected.class, complaint::follow)
        .on(SeverityRaised.class, complaint::follow)
        .on(ExposureChanged.class, complaint::follow)
        .on(FindingRecorded.class, complaint::follow)
        .on(CustomerPraised.class, complaint::follow)
        .on(ComplaintClosed.class, complaint::follow)
        .on(ComplaintReopened.class, complaint::follow);
  }
}
