package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Ground;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was registered and is the company's to solve; from now on nobody can lose it (R1-S6).
 *
 * @param number the complaint number read out to the customer
 * @param branch the branch that handles it
 * @param store the store of purchase, if any
 * @param channel the channel it came in by
 * @param reason the reason, from the reason list
 * @param severity its severity
 * @param grounds the clauses applied
 * @param receivedAt the instant at which the company received it; decides which rulebook version
 *     applies
 * @param rulebook the rulebook that applies
 * @param incidentAt the instant of the incident, if it is one (R1-S4)
 * @param repeatOf the earlier unsolved complaint that it repeats (R1-S1)
 * @param promisedAt the instant by which the customer was promised an answer (R1-D16)
 * @param by the actor
 */
public record ComplaintRegistered(
    ComplaintNumber number,
    BranchCode branch,
    @Nullable StoreCode store,
    Channel channel,
    ReasonCode reason,
    Severity severity,
    List<Ground> grounds,
    Instant receivedAt,
    String rulebook,
    @Nullable Instant incidentAt,
    @Nullable ComplaintId repeatOf,
    @Nullable Instant promisedAt,
    Actor by)
    implements Lifecycle {
  public ComplaintRegistered {
    grounds = List.copyOf(grounds);
  }
}
