package kesu.intake;

import kesu.intake.rules.Complaint;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.springframework.stereotype.Component;

/**
 * Access to the customer's name, telephone and address: for those who must call or visit. Everybody
 * else who may read a complaint sees them masked.
 */
@Component
final class CustomerAccess {
  private static final String ACTION = "see-customer";

  private final Regulation regulation;

  CustomerAccess(Regulation regulation) {
    this.regulation = regulation;
  }

  /** Returns true if the actor sees the customer of that complaint masked. */
  boolean isMasked(Complaint complaint, Actor actor) {
    return regulation.forbids(ACTION, actor, complaint.owners()).isPresent();
  }
}
