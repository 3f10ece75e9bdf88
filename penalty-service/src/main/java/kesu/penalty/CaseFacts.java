package kesu.penalty;

import java.time.Instant;
import kesu.terms.BranchCode;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * What the table is applied to.
 *
 * @param rulebook the regulation that applies, in the version in force at {@code receivedAt}
 * @param raised whether it became more severe after it was registered
 * @param exposure the highest exposure that it ever had
 */
public record CaseFacts(
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    String rulebook,
    Instant receivedAt,
    Severity severity,
    boolean raised,
    Exposure exposure) {
  CaseFacts raisedTo(Severity higher) {
    return higher.compareTo(severity) <= 0
        ? this
        : new CaseFacts(branch, store, reason, rulebook, receivedAt, higher, true, exposure);
  }

  CaseFacts exposedTo(Exposure level) {
    return level.compareTo(exposure) <= 0
        ? this
        : new CaseFacts(branch, store, reason, rulebook, receivedAt, severity, raised, level);
  }
}
