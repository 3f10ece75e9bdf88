package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ComplaintNumber;
import kesu.terms.Ground;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;

/**
 * The complaint was closed: both sides accept plan and result, and nothing is left to do (R1-S5).
 *
 * @param number the complaint number read out to the customer
 * @param severity its severity
 * @param reason the reason, from the reason list
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ComplaintClosed(
    ComplaintNumber number,
    Severity severity,
    ReasonCode reason,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public ComplaintClosed {
    grounds = List.copyOf(grounds);
  }
}
