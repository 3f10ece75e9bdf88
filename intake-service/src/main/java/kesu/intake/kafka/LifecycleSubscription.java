package kesu.intake.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintRegistered;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.EscalationWithdrawn;
import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.events.RewardGranted;
import kesu.events.Topics;
import kesu.intake.FollowComplaint;
import kesu.intake.LinkRepeats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Subscribes to the events of other services, and to its own registrations. Clocks that start, warn
 * or are met are left out: they change nothing here, and each event consumed costs a write.
 */
@Configuration(proxyBeanMethods = false)
class LifecycleSubscription {
  @Bean
  Subscription complaintLifecycle(FollowComplaint complaint, LinkRepeats repeats) {
    return Subscription.to(Topics.LIFECYCLE, "intake-service")
        .on(ComplaintRegistered.class, repeats::registered)
        .on(FactRecorded.class, repeats::factRecorded)
        .on(AssignmentMade.class, complaint::follow)
        .on(AssignmentAccepted.class, complaint::follow)
        .on(AssignmentRefused.class, complaint::follow)
        .on(AssignmentPassedOn.class, complaint::follow)
        .on(ProgressReported.class, complaint::follow)
        .on(ResultReported.class, complaint::follow)
        .on(AssignmentReturned.class, complaint::follow)
        .on(ExposureChanged.class, complaint::follow)
        .on(DeadlineMissed.class, complaint::follow)
        .on(DeadlineWithdrawn.class, complaint::follow)
        .on(EscalationRaised.class, complaint::follow)
        .on(EscalationWithdrawn.class, complaint::follow)
        .on(PenaltyProposed.class, complaint::follow)
        .on(PenaltyWithdrawn.class, complaint::follow)
        .on(PenaltyDecided.class, complaint::follow)
        .on(PenaltyDocumentIssued.class, complaint::follow)
        .on(PenaltyAppealed.class, complaint::follow)
        .on(PenaltyReversed.class, complaint::follow)
        .on(RewardGranted.class, complaint::follow)
        .on(MentionLinked.class, complaint::follow);
  }
}
