package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
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
 * @param otherMatters complaints of the customer that are said to be another matter; null if none
 *     are
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
    @Nullable List<ComplaintId> otherMatters,
    Actor by,
    Instant at) {
  /** The same registration with a corrected reason and store. */
  Registration corrected(ReasonCode other, @Nullable StoreCode otherStore) {
    return with(otherStore, other, repeatOf, otherMatters);
  }

  /** The same registration as the repetition of an earlier complaint. */
  @Clause("R1-S1")
  Registration repeating(ComplaintId earlier) {
    return with(store, reason, earlier, without(earlier));
  }

  /** The same registration, said to be another matter than that complaint. */
  @Clause("R1-S1")
  Registration otherThan(ComplaintId other) {
    List<ComplaintId> all = new ArrayList<>(without(other));
    all.add(other);
    return with(store, reason, other.equals(repeatOf) ? null : repeatOf, all);
  }

  /** Returns true if it is said to be another matter than that complaint. */
  boolean isOtherThan(ComplaintId other) {
    return otherMatters != null && otherMatters.contains(other);
  }

  /** Returns true if it is of the same customer, for the same reason and in the same branch. */
  @Clause("R1-S1")
  boolean isSameMatter(Registration other) {
    return customerKey.equals(other.customerKey)
        && reason.equals(other.reason)
        && branch.equals(other.branch);
  }

  private List<ComplaintId> without(ComplaintId one) {
    return otherMatters == null
        ? List.of()
        : otherMatters.stream().filter(each -> !each.equals(one)).toList();
  }

  private Registration with(
      @Nullable StoreCode newStore,
      ReasonCode newReason,
      @Nullable ComplaintId newRepeatOf,
      @Nullable List<ComplaintId> others) {
    return new Registration(
        rulebook,
        branch,
        newStore,
        newReason,
        receivedAt,
        customerKey,
        newRepeatOf,
        others == null || others.isEmpty() ? null : others,
        by,
        at);
  }

  /** True if it names the same customer, branch, store and reason. */
  public boolean isSameCase(Registration other) {
    return branch.equals(other.branch)
        && Objects.equals(store, other.store)
        && reason.equals(other.reason)
        && customerKey.equals(other.customerKey);
  }
}
