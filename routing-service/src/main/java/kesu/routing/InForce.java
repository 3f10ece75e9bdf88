package kesu.routing;

import kesu.regulation.Regulation;
import kesu.routing.rules.Arbitration;
import kesu.routing.rules.Responsibility;
import kesu.rulebooks.Rulebook;
import org.springframework.stereotype.Component;

/** The rules that a complaint is judged by: those in force when it was received. */
@Component
record InForce(Regulation regulation) {
  Rulebook rulebook(Handover handover) {
    return regulation.governing(handover.rulebook(), handover.receivedAt());
  }

  Responsibility responsibility(Handover handover) {
    return new Responsibility(rulebook(handover), regulation.organisation());
  }

  Arbitration arbitration(Handover handover) {
    return new Arbitration(rulebook(handover), regulation.organisation());
  }
}
