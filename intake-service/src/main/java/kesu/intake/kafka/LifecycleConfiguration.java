package kesu.intake.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.DeadlineMissed;
import kesu.events.EscalationRaised;
import kesu.events.ExposureChanged;
import kesu.events.MentionLinked;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.events.RewardGranted;
import kesu.events.Topics;
import kesu.intake.Following;
import kesu.intake.Tidings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What intake takes from the lifecycle log. Clocks that start, warn or are met are left out: they
 * change nothing here, and each event taken costs a write.
 */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {
  @Bean
  Subscription lifecycle(Following following) {
    return Subscription.to(Topics.LIFECYCLE, "intake-service")
        .on(AssignmentMade.class, following::made)
        .on(AssignmentAccepted.class, following::accepted)
        .on(AssignmentRefused.class, following::refused)
        .on(AssignmentPassedOn.class, following::passedOn)
        .on(ProgressReported.class, following::progressed)
        .on(ResultReported.class, following::resulted)
        .on(AssignmentReturned.class, following::returned)
        .on(ExposureChanged.class, following::exposed)
        .on(DeadlineMissed.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(EscalationRaised.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(PenaltyProposed.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(PenaltyDecided.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(PenaltyAppealed.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(PenaltyReversed.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(RewardGranted.class, (in, event) -> following.noted(in, Tidings.of(event)))
        .on(MentionLinked.class, (in, event) -> following.noted(in, Tidings.of(event)));
  }
}
