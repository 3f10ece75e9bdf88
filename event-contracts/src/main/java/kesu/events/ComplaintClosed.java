package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ComplaintNumber;
import kesu.terms.Ground;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;

/**
 * Both sides accept plan and result, nothing is left to do (R1-S5).
 *
 * @param number the complaint number read out to the customer
 * @param severity how severe it is
 * @param reason what went wrong, from the reason list
 * @param grounds the clauses applied
 * @param at when it happened
 * @param by who did it
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
