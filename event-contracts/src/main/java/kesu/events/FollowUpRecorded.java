package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The customer was asked whether plan and result are accepted; if not, the case goes back (R1-S5).
 *
 * @param accepted true if the customer accepted the result
 * @param satisfied true if the customer is satisfied
 * @param companyAgrees true if the company agrees to plan and result; null if that is open
 * @param furtherDemand true if the customer has a further demand; null if that was not asked
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FollowUpRecorded(
    boolean accepted,
    boolean satisfied,
    @Nullable Boolean companyAgrees,
    @Nullable Boolean furtherDemand,
    Instant at,
    Actor by)
    implements Lifecycle {
  /** Returns true if an answer was no, so that the departments have the case again. */
  public boolean goesBack() {
    return !(accepted || satisfied)
        || Boolean.FALSE.equals(companyAgrees)
        || Boolean.TRUE.equals(furtherDemand);
  }
}
