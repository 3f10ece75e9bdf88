package kesu.intake.rules;

import java.time.Instant;
import java.util.Objects;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a complaint's registration. Reason and store are those corrected last; the history
 * tells the earlier ones.
 *
 * @param rulebook the regulation that governs the complaint
 * @param branch the branch that handles it
 * @param store the store of purchase, where there is one
 * @param receivedAt when the company received it; decides which version of the regulation applies
 * @param customerKey the same for every complaint of one customer, without telling who it is
 * @param repeatOf the earlier complaint that it repeats and that was unsolved then (R1-S1)
 * @param by the person who registered it
 * @param at the instant of registration
 */
public record Registration(
    String rulebook,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    Instant receivedAt,
    String customerKey,
    @Nullable ComplaintId repeatOf,
    Actor by,
    Instant at) {
  /** The same registration with a corrected reason and store. */
  Registration corrected(ReasonCode other, @Nullable StoreCode otherStore) {
    return new Registration(
        rulebook, branch, otherStore, other, receivedAt, customerKey, repeatOf, by, at);
  }

  /** True if it names the same customer, branch, store and reason. */
  public boolean isSameCase(Registration other) {
    return branch.equals(other.branch)
        && Objects.equals(store, other.store)
        && reason.equals(other.reason)
        && customerKey.equals(other.customerKey);
  }
}
