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
 * @param request the number of the request that it was about, where there is one
 */
public record ComplaintStatus(
    ComplaintId id,
    ComplaintNumber number,
    Complaint.State state,
    Severity severity,
    @Nullable Integer formVersion,
    Instant at,
    @Nullable Integer request) {
  static ComplaintStatus of(Complaint complaint, Instant at) {
    return new ComplaintStatus(
        complaint.id(),
        complaint.number(),
        complaint.progress().state(),
        complaint.classification().severity(),
        complaint.feedback().version() == 0 ? null : complaint.feedback().version(),
        at,
        null);
  }

  ComplaintStatus about(int number) {
    return new ComplaintStatus(id, this.number, state, severity, formVersion, at, number);
  }
}
