package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.Ground;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The reason of a complaint was corrected; departments and penalties follow the new one (R1-C5).
 *
 * @param from the reason before
 * @param to the new reason
 * @param store the store concerned, if any
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ReasonCorrected(
    ReasonCode from,
    ReasonCode to,
    @Nullable StoreCode store,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public ReasonCorrected {
    grounds = List.copyOf(grounds);
  }
}
