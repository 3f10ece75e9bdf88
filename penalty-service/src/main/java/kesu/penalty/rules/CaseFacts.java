package kesu.penalty.rules;

import java.time.Instant;
import kesu.events.ComplaintRegistered;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case that the tables of incentives are applied to.
 *
 * @param number the complaint number; null in cases of an earlier release
 * @param reason the reason, as corrected last
 * @param rulebook the regulation that applies, in the version in force at {@code receivedAt}
 * @param raised true if it became more severe after it was registered
 * @param exposure the highest exposure that it ever had
 */
public record CaseFacts(
    @Nullable ComplaintNumber number,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    String rulebook,
    Instant receivedAt,
    Severity severity,
    boolean raised,
    Exposure exposure) {
  static CaseFacts of(ComplaintRegistered event) {
    return new CaseFacts(
        event.number(),
        event.branch(),
        event.store(),
        event.reason(),
        event.rulebook(),
        event.receivedAt(),
        event.severity(),
        false,
        Exposure.NONE);
  }

  CaseFacts correctedTo(ReasonCode other, @Nullable StoreCode otherStore) {
    return new CaseFacts(
        number, branch, otherStore, other, rulebook, receivedAt, severity, raised, exposure);
  }

  CaseFacts raisedTo(Severity higher) {
    return higher.compareTo(severity) <= 0
        ? this
        : new CaseFacts(
            number, branch, store, reason, rulebook, receivedAt, higher, true, exposure);
  }

  CaseFacts exposedTo(Exposure higher) {
    return new CaseFacts(
        number, branch, store, reason, rulebook, receivedAt, severity, raised, higher);
  }
}
