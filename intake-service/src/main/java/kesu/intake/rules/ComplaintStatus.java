package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;

/**
 * Status of a complaint after a command, as the answer to it.
 *
 * @param at when the command was carried out
 */
public record ComplaintStatus(
    ComplaintId id, ComplaintNumber number, Complaint.State state, Severity severity, Instant at) {
  static ComplaintStatus of(Complaint complaint, Instant at) {
    return new ComplaintStatus(
        complaint.id(),
        complaint.number(),
        complaint.progress().state(),
        complaint.classification().severity(),
        at);
  }
}
