package kesu.intake;

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
 * @param number what is read out to the customer
 * @param grounds why it is that severe
 * @param repeatOf the unsolved complaint that it repeats (R1-S1)
 */
public record Registered(
    ComplaintId id,
    ComplaintNumber number,
    Severity severity,
    List<Ground> grounds,
    Instant receivedAt,
    @Nullable ComplaintId repeatOf) {
  public Registered {
    grounds = List.copyOf(grounds);
  }

  static Registered of(Complaint complaint) {
    return new Registered(
        complaint.id(),
        complaint.number(),
        complaint.severity(),
        complaint.decisions().getFirst().grounds(),
        complaint.receivedAt(),
        complaint.repeatOf());
  }
}
