package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.FeedbackForm;
import kesu.rulebooks.FormField;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;

/**
 * A feedback form in head office's archive, in a list without personal data.
 *
 * @param version the version that head office was sent last
 * @param solved true if the complaint was closed when it was sent
 * @param missing the fields that should have been filled in and were not
 */
public record ArchivedFormView(
    ComplaintId complaintId,
    ComplaintNumber number,
    BranchCode branch,
    ReasonCode reason,
    Severity severity,
    int version,
    Instant sentAt,
    Actor sentBy,
    boolean solved,
    List<FormField> missing,
    Map<String, String> links) {
  static ArchivedFormView of(Complaint complaint) {
    FeedbackForm.Archived archived = Objects.requireNonNull(complaint.feedback().archived());
    return new ArchivedFormView(
        complaint.id(),
        complaint.number(),
        complaint.registration().branch(),
        complaint.registration().reason(),
        complaint.classification().severity(),
        archived.version(),
        archived.at(),
        archived.by(),
        archived.solved(),
        archived.missing(),
        FormLinks.of(complaint.id(), archived.version()));
  }
}
