package kesu.sla.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.FollowUpRecorded;
import kesu.events.MentionLinked;
import kesu.events.ProgressReported;
import kesu.events.PromiseRecorded;
import kesu.events.ReportSent;
import kesu.events.ResultReported;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.sla.Backlog;
import kesu.sla.KeepClocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Hands each event that bears on a clock to the use case; passes over all others unread. */
@Configuration
class LifecycleSubscription {
  @Bean
  Subscription lifecycle(KeepClocks clocks, @Value("${spring.application.name}") String group) {
    return Subscription.to(Topics.LIFECYCLE, group)
        .on(ComplaintRegistered.class, clocks::register)
        .on(SeverityRaised.class, clocks::take)
        .on(CustomerContacted.class, clocks::take)
        .on(PromiseRecorded.class, clocks::take)
        .on(ReportSent.class, clocks::take)
        .on(FollowUpRecorded.class, clocks::take)
        .on(AssignmentMade.class, clocks::take)
        .on(AssignmentAccepted.class, clocks::take)
        .on(AssignmentRefused.class, clocks::take)
        .on(AssignmentPassedOn.class, clocks::take)
        .on(ProgressReported.class, clocks::take)
        .on(ResultReported.class, clocks::take)
        .on(AssignmentReturned.class, clocks::take)
        .on(MentionLinked.class, clocks::take)
        .on(ComplaintClosed.class, clocks::take)
        .on(ComplaintReopened.class, clocks::take);
  }

  @Bean
  Backlog backlog(KafkaAdmin kafka, @Value("${spring.application.name}") String group) {
    return new LogBacklog(kafka.getConfigurationProperties(), Topics.LIFECYCLE, group);
  }
}
