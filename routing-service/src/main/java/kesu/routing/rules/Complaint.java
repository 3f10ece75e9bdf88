package kesu.routing.rules;

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
 * The facts of a complaint by which departments are chosen, and which they are told.
 *
 * @param number the complaint number read out to the customer
 * @param branch the branch that handles it
 * @param store the store of purchase; null where there is none
 * @param rulebook the regulation that governs it, in the version in force at {@code receivedAt}
 */
public record Complaint(
    ComplaintNumber number,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    Severity severity,
    Exposure exposure,
    String rulebook,
    Instant receivedAt) {
  /** A complaint as it was registered; nothing is exposed at first. */
  public static Complaint of(ComplaintRegistered event) {
    return new Complaint(
        event.number(),
        event.branch(),
        event.store(),
        event.reason(),
        event.severity(),
        Exposure.NONE,
        event.rulebook(),
        event.receivedAt());
  }

  Complaint corrected(ReasonCode otherReason, @Nullable StoreCode otherStore) {
    return new Complaint(
        number, branch, otherStore, otherReason, severity, exposure, rulebook, receivedAt);
  }

  Complaint withSeverity(Severity other) {
    return new Complaint(number, branch, store, reason, other, exposure, rulebook, receivedAt);
  }

  Complaint withExposure(Exposure other) {
    return new Complaint(number, branch, store, reason, severity, other, rulebook, receivedAt);
  }
}
