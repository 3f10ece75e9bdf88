package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Ground;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration.
 *
 * @param number the number read out to the customer
 * @param grounds the grounds of its severity
 * @param repeatOf the unsolved complaint that it repeats (R1-S1)
 * @param candidates earlier complaints of the customer that may be the same matter; null in answers
 *     of releases that looked for none
 */
public record Registered(
    ComplaintId id,
    ComplaintNumber number,
    Severity severity,
    List<Ground> grounds,
    Instant receivedAt,
    @Nullable ComplaintId repeatOf,
    @Nullable List<RepeatCandidate> candidates) {
  public Registered {
    grounds = List.copyOf(grounds);
    candidates = candidates == null ? null : List.copyOf(candidates);
  }

  /** The same answer, with those candidates. */
  public Registered with(List<RepeatCandidate> found) {
    return new Registered(id, number, severity, grounds, receivedAt, repeatOf, found);
  }

  /** The answer to the registration of that complaint. */
  public static Registered of(Complaint complaint) {
    return new Registered(
        complaint.id(),
        complaint.number(),
        complaint.classification().severity(),
        complaint.decisions().getFirst().grounds(),
        complaint.registration().receivedAt(),
        complaint.registration().repeatOf(),
        null);
  }
}
