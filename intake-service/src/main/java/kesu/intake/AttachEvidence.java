package kesu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.ComplaintStatus;
import kesu.intake.rules.EvidenceFile;
import kesu.intake.rules.EvidenceRefusals;
import kesu.intake.rules.EvidenceType;
import kesu.intake.rules.EvidenceUpload;
import kesu.intake.rules.SceneCommand;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Attaches evidence to a complaint: a file that was uploaded, or the place where it is kept. */
@Service
@Clause("R1-D6")
public final class AttachEvidence {
  private static final int HEAD = 64;
  private static final int BUFFER = 1 << 16;
  private final HandleComplaint handleComplaint;
  private final Documents<EvidenceUpload> uploads;
  private final EvidenceFiles files;
  private final PermittedComplaint permitted;
  private final InstantSource time;

  AttachEvidence(
      HandleComplaint handleComplaint,
      Documents<EvidenceUpload> uploads,
      EvidenceFiles files,
      PermittedComplaint permitted,
      InstantSource time) {
    this.handleComplaint = handleComplaint;
    this.uploads = uploads;
    this.files = files;
    this.permitted = permitted;
    this.time = time;
  }

  /**
   * Attaches evidence.
   *
   * @param upload the upload that brought the file; null if it is kept elsewhere
   */
  public Answer<ComplaintStatus> attach(
      ComplaintId complaint,
      SceneCommand.AttachEvidence evidence,
      @Nullable String upload,
      Command command) {
    return permitted.permit(
        evidence.permission(),
        complaint,
        command.actor(),
        found -> attachPermitted(complaint, evidence, upload, command));
  }

  private Answer<ComplaintStatus> attachPermitted(
      ComplaintId complaint,
      SceneCommand.AttachEvidence evidence,
      @Nullable String upload,
      Command command) {
    if ((upload == null) == (evidence.keptAt() == null)) {
      return new Answer.Refused<>(EvidenceRefusals.fileOrPlace());
    }
    if (upload == null) {
      return handleComplaint.handle(complaint, evidence, command);
    }
    Optional<EvidenceUpload> found = find(upload, complaint);
    if (found.isEmpty()) {
      return new Answer.Refused<>(EvidenceRefusals.uploadUnknown(upload, complaint));
    }
    if (!found.get().isComplete()) {
      return new Answer.Refused<>(EvidenceRefusals.incomplete(found.get()));
    }
    uploads.tick(
        upload,
        command.correlationId(),
        open -> open == null ? Change.none() : open.seal(time.instant()));
    Optional<EvidenceUpload> sealed = find(upload, complaint); // unless it was given up meanwhile
    return sealed.isEmpty()
        ? new Answer.Refused<>(EvidenceRefusals.uploadUnknown(upload, complaint))
        : attach(complaint, evidence, sealed.get(), command);
  }

  private Optional<EvidenceUpload> find(String upload, ComplaintId complaint) {
    return uploads
        .find(upload)
        .filter(one -> one.complaint().equals(complaint) && !one.isDiscarded());
  }

  private Answer<ComplaintStatus> attach(
      ComplaintId complaint,
      SceneCommand.AttachEvidence evidence,
      EvidenceUpload upload,
      Command command) {
    Content content = read(upload);
    Optional<EvidenceType> type =
        EvidenceType.of(content.head()).filter(found -> found.suits(evidence.kind()));
    if (type.isEmpty()) {
      Refusal unfit = EvidenceRefusals.typeUnfit(evidence.kind());
      return new Answer.Refused<>(unfit);
    }
    EvidenceFile file =
        new EvidenceFile(
            upload.id(),
            upload.pieces().size(),
            upload.fileName(),
            upload.size(),
            type.get().mediaType(),
            content.sha256());
    Answer<ComplaintStatus> answer =
        handleComplaint.handle(complaint, evidence.with(file), command);
    if (answer instanceof Answer.Given) {
      uploads.tick(
          upload.id(),
          command.correlationId(),
          stored -> stored == null ? Change.none() : stored.attached(time.instant()));
    }
    return answer;
  }

  private record Content(byte[] head, String sha256) {}

  private Content read(EvidenceUpload upload) {
    Sha256 digest = new Sha256();
    byte[] head = new byte[0];
    byte[] buffer = new byte[BUFFER];
    for (String key : upload.keys()) {
      try (InputStream in = files.open(key)) {
        if (head.length == 0) {
          head = in.readNBytes(HEAD);
          digest.add(head, head.length);
        }
        int read = in.read(buffer);
        while (read >= 0) {
          digest.add(buffer, read);
          read = in.read(buffer);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return new Content(head, digest.hex());
  }
}
