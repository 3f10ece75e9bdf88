package kesu.intake;

import java.time.Instant;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;

/**
 * The answer to what was done to a complaint: how it stands now.
 *
 * @param at when it was done
 */
public record Standing(
    ComplaintId id, ComplaintNumber number, Complaint.State state, Severity severity, Instant at) {
  static Standing of(Complaint complaint, Instant at) {
    return new Standing(
        complaint.id(), complaint.number(), complaint.state(), complaint.severity(), at);
  }
}
