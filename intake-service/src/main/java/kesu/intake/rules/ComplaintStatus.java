package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Status of a complaint after a command, as the answer to it.
 *
 * @param formVersion the latest version of the feedback form; null before the first
 * @param at when the command was carried out
 */
public record ComplaintStatus(
    ComplaintId id,
    ComplaintNumber number,
    Complaint.State state,
    Severity severity,
    @Nullable Integer formVersion,
    Instant at) {
  static ComplaintStatus of(Complaint complaint, Instant at) {
    return new ComplaintStatus(
        complaint.id(),
        complaint.number(),
        complaint.progress().state(),
        complaint.classification().severity(),
        complaint.feedback().version() == 0 ? null : complaint.feedback().version(),
        at);
  }
}
