package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Clause;
import kesu.terms.EvidenceKind;
import kesu.terms.PressPartner;
import org.jspecify.annotations.Nullable;

/** A command by which something is recorded from the scene: evidence, or the press. */
public sealed interface SceneCommand extends ComplaintCommand {
  @Override
  default String permission() {
    return switch (this) {
      case AttachEvidence _ -> "attach-evidence";
      case RecordJournalists _ -> "record-journalists";
      case RecordPressTalk _ -> "record-press-talk";
    };
  }

  /**
   * Evidence was taken.
   *
   * @param takenAt when it was taken
   * @param keptAt the place where it is kept; null if its file is here
   * @param file its file; null if it is kept elsewhere
   */
  @Clause({"R1-D6", "R1-O14"})
  record AttachEvidence(
      EvidenceKind kind,
      Instant takenAt,
      @Nullable String keptAt,
      @Nullable EvidenceFile file,
      @Nullable String note)
      implements SceneCommand {
    /** The same with its file. */
    public AttachEvidence with(EvidenceFile received) {
      return new AttachEvidence(kind, takenAt, keptAt, received, note);
    }

    @Override
    public String toString() {
      return "AttachEvidence[" + kind + "]";
    }
  }

  /**
   * Journalists are at the scene.
   *
   * @param since since when; now if not given
   */
  @Clause("R1-D21")
  record RecordJournalists(@Nullable Instant since, @Nullable String note) implements SceneCommand {
    @Override
    public String toString() {
      return "RecordJournalists[…]";
    }
  }

  /**
   * The press office talked with the press.
   *
   * @param with the persons talked with
   * @param at when; now if not given
   * @param agreed the result that both sides agreed on
   */
  @Clause({"R1-D21", "R1-M2", "R1-O36"})
  record RecordPressTalk(
      PressPartner partner,
      boolean inPerson,
      String outlet,
      String with,
      @Nullable Instant at,
      @Nullable String agreed)
      implements SceneCommand {
    @Override
    public String toString() {
      return "RecordPressTalk[" + partner + "]";
    }
  }
}
