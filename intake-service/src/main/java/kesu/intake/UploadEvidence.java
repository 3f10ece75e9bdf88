package kesu.intake;

import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.EvidenceRefusals;
import kesu.intake.rules.EvidenceUpload;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Receives evidence in pieces. */
@Service
public final class UploadEvidence {
  private static final String ACTION = "attach-evidence";
  private final Documents<EvidenceUpload> uploads;
  private final EvidenceFiles files;
  private final EvidenceProperties settings;
  private final PermittedComplaint permitted;
  private final InstantSource time;

  UploadEvidence(
      Documents<EvidenceUpload> uploads,
      EvidenceFiles files,
      EvidenceProperties settings,
      PermittedComplaint permitted,
      InstantSource time) {
    this.uploads = uploads;
    this.files = files;
    this.settings = settings;
    this.permitted = permitted;
    this.time = time;
  }

  /** Begins an upload. */
  public Answer<EvidenceUpload.Status> begin(
      ComplaintId complaint, String fileName, Command command) {
    return permitted.permit(
        ACTION,
        complaint,
        command.actor(),
        found -> {
          String id = ComplaintIds.of(command).value();
          return uploads.create(
              id,
              command,
              EvidenceUpload.Status.class,
              existing ->
                  existing == null
                      ? EvidenceUpload.begin(
                          id, complaint, fileName, command.actor(), time.instant())
                      : existing.again());
        });
  }

  /** Receives a piece. It is stored before it counts, so that none counts that is not there. */
  public Answer<EvidenceUpload.Status> receive(
      ComplaintId complaint, String upload, int piece, byte[] content, Command command) {
    return permitted.permit(
        ACTION,
        complaint,
        command.actor(),
        owner -> {
          Optional<EvidenceUpload> found =
              uploads
                  .find(upload)
                  .filter(one -> one.complaint().equals(complaint) && !one.isDiscarded());
          if (found.isEmpty()) {
            return new Answer.Refused<>(EvidenceRefusals.uploadUnknown(upload, complaint));
          }
          long limit = settings.limit().toBytes();
          EvidenceUpload.Piece received =
              new EvidenceUpload.Piece(found.get().key(piece, Sha256.of(content)), content.length);
          if (found.get().receive(piece, received, command.actor(), limit)
              instanceof Verdict.Done) {
            files.put(received.key(), content);
          }
          return uploads.handle(
              upload,
              command,
              EvidenceUpload.Status.class,
              stored ->
                  stored == null
                      ? new Verdict.Refused<>(EvidenceRefusals.uploadUnknown(upload, complaint))
                      : stored.receive(piece, received, command.actor(), limit));
        });
  }
}
