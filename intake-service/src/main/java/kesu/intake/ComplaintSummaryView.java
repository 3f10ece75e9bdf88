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

/**
 * A complaint in a list, without personal data.
 *
 * @param heavyLoss true if heavy loss or harm has been done (R1-I3)
 * @param filed true if head office has the completed form (R1-O42)
 * @param caseStudy true if head office made it a case study (R1-O42)
 */
public record ComplaintSummaryView(
    ComplaintId id,
    ComplaintNumber number,
    Complaint.State state,
    Severity severity,
    Exposure exposure,
    boolean heavyLoss,
    BranchCode branch,
    @Nullable StoreCode store,
    Channel channel,
    ReasonCode reason,
    Instant receivedAt,
    @Nullable Instant closedAt,
    boolean filed,
    boolean caseStudy) {
  static ComplaintSummaryView of(Complaint complaint) {
    return new ComplaintSummaryView(
        complaint.id(),
        complaint.number(),
        complaint.progress().state(),
        complaint.classification().severity(),
        complaint.classification().exposure(),
        complaint.classification().isHeavilyHarmed(),
        complaint.registration().branch(),
        complaint.registration().store(),
        complaint.form().channel(),
        complaint.registration().reason(),
        complaint.registration().receivedAt(),
        complaint.closedAt(),
        complaint.progress().levels().filed(),
        complaint.progress().levels().caseStudy());
  }
}
