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
 * @param store the store of purchase, where there is one
 * @param channel how it came in
 * @param reason what went wrong, from the reason list
 * @param severity how severe it is
 * @param grounds the clauses applied
 * @param receivedAt when the company received the complaint; decides which rulebook version applies
 * @param rulebook the rulebook that applies
 * @param incidentAt when the incident happened, where it is one (R1-S4)
 * @param repeatOf the earlier unsolved complaint that it repeats (R1-S1)
 * @param promisedAt by when the customer was promised an answer (R1-D16)
 * @param by who did it
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
