package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.intake.rules.SceneCommand.AttachEvidence;
import kesu.terms.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** The body of a request to attach evidence. */
record AttachEvidenceRequest(
    @NotNull EvidenceKind kind,
    @NotNull Instant takenAt,
    @Nullable @Size(max = 200) String keptAt,
    @Nullable @Size(max = 64) String upload,
    @Nullable @Size(max = 2000) String note) {
  AttachEvidence command() {
    return new AttachEvidence(kind, takenAt, keptAt, null, note);
  }

  @Override
  public String toString() {
    return "AttachEvidenceRequest[…]";
  }
}
