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
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;
import kesu.events.SeverityRaised;
import kesu.events.Topics;
import kesu.penalty.Accounts;
import kesu.penalty.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events lead to what. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {
  @Bean
  Subscription caseSubscription(Accounts accounts) {
    return Subscription.to(Topics.LIFECYCLE, "penalty-service")
        .on(ComplaintRegistered.class, accounts::registered)
        .on(AssignmentMade.class, accounts::assigned)
        .on(AssignmentRefused.class, accounts::refused)
        .on(AssignmentPassedOn.class, accounts::passedOn)
        .on(DeadlineMissed.class, accounts::missed)
        .on(SeverityRaised.class, accounts::raised)
        .on(ExposureChanged.class, accounts::exposed)
        .on(FindingRecorded.class, accounts::found)
        .on(CustomerPraised.class, accounts::praised)
        .on(ComplaintClosed.class, accounts::closed)
        .on(ComplaintReopened.class, accounts::reopened);
  }

  @Bean
  Subscription ledgerSubscription(Ledger ledger) {
    return Subscription.to(Topics.LIFECYCLE, "penalty-service-ledger")
        .on(PenaltyDecided.class, ledger::decided)
        .on(PenaltyReversed.class, ledger::reversed)
        .on(RewardGranted.class, ledger::granted);
  }
}
