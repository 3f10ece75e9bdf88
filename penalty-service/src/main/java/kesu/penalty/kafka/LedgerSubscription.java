package kesu.penalty.kafka;

import kesu.defaults.consuming.Subscription;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;
import kesu.events.Topics;
import kesu.penalty.EnterLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own events that are entered in the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerSubscription {
  @Bean
  Subscription ledger(EnterLedger ledger) {
    return Subscription.to(Topics.LIFECYCLE, "penalty-service-ledger")
        .on(PenaltyDecided.class, ledger::enter)
        .on(PenaltyReversed.class, ledger::enter)
        .on(RewardGranted.class, ledger::enter)
        .withEffect(ledger::isEntered);
  }
}
