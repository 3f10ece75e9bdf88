package kesu.intake;

import java.time.Instant;
import kesu.intake.rules.Complaint;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** A complaint in a list, without personal data. */
public record ComplaintSummaryView(
    ComplaintId id,
    ComplaintNumber number,
    Complaint.State state,
    Severity severity,
    Exposure exposure,
    BranchCode branch,
    @Nullable StoreCode store,
    Channel channel,
    ReasonCode reason,
    Instant receivedAt,
    @Nullable Instant closedAt) {
  static ComplaintSummaryView of(Complaint complaint) {
    return new ComplaintSummaryView(
        complaint.id(),
        complaint.number(),
        complaint.progress().state(),
        complaint.classification().severity(),
        complaint.classification().exposure(),
        complaint.registration().branch(),
        complaint.registration().store(),
        complaint.form().channel(),
        complaint.registration().reason(),
        complaint.registration().receivedAt(),
        complaint.closedAt());
  }
}
