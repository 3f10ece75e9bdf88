package kesu.intake;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.intake.rules.EvidenceRefusals;
import kesu.intake.rules.EvidenceUpload;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Finds the evidence of a complaint for those who may read it. */
@Service
public final class FindEvidence {
  private static final String ACTION = "read-evidence";
  private final Documents<Complaint> complaints;
  private final Documents<EvidenceUpload> uploads;
  private final EvidenceFiles files;
  private final PermittedComplaint permitted;

  FindEvidence(
      Documents<Complaint> complaints,
      Documents<EvidenceUpload> uploads,
      EvidenceFiles files,
      PermittedComplaint permitted) {
    this.complaints = complaints;
    this.uploads = uploads;
    this.files = files;
    this.permitted = permitted;
  }

  /** The evidence of a complaint, oldest first. */
  public Answer<EvidenceView> list(ComplaintId id, Actor actor) {
    return permitted.permit(
        ACTION,
        id,
        actor,
        found -> new Answer.Given<>(EvidenceView.of(found, entries(found)), false));
  }

  /** A file of evidence, to be read once. */
  public Answer<EvidenceContent> open(ComplaintId id, String evidence, Actor actor) {
    return permitted.permit(
        ACTION,
        id,
        actor,
        found ->
            entries(found).stream()
                .map(EvidenceView.Item::of)
                .filter(item -> item.evidence().equals(evidence))
                .map(EvidenceView.Item::file)
                .flatMap(file -> Optional.ofNullable(file).stream())
                .<Answer<EvidenceContent>>map(
                    file -> new Answer.Given<>(new EvidenceContent(file, content(file)), false))
                .findFirst()
                .orElseGet(
                    () -> new Answer.Refused<>(EvidenceRefusals.evidenceUnknown(evidence, id))));
  }

  private List<Entry> entries(Complaint found) {
    return found
        .withEarlier(complaints.moved(found.id().value(), Complaint.HISTORY, Entry.class))
        .history()
        .stream()
        .filter(entry -> entry.kind() == EntryKind.EVIDENCE_ATTACHED)
        .toList();
  }

  /** One piece after the other, each opened when the one before has been read. */
  private InputStream content(EvidenceView.FileView file) {
    Iterator<String> pieces = uploads.find(file.upload()).orElseThrow().keys().iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return files.open(pieces.next());
          }
        });
  }
}
