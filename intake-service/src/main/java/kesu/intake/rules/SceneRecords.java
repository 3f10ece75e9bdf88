package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import kesu.defaults.decisions.Verdict;
import kesu.events.EvidenceAttached;
import kesu.events.JournalistsArrived;
import kesu.events.Lifecycle;
import kesu.events.PressTalkRecorded;
import kesu.intake.rules.SceneCommand.AttachEvidence;
import kesu.intake.rules.SceneCommand.RecordJournalists;
import kesu.intake.rules.SceneCommand.RecordPressTalk;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;

/** Records from the scene: evidence, and the press. */
final class SceneRecords {
  private SceneRecords() {}

  static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint, SceneCommand command, Actor by, Instant now) {
    return switch (command) {
      case AttachEvidence evidence -> evidence(complaint, evidence, by, now);
      case RecordJournalists arrived -> journalists(complaint, arrived, by, now);
      case RecordPressTalk talk -> talk(complaint, talk, by, now);
    };
  }

  /** The entry that a command leaves in the history. */
  static EntryKind entry(SceneCommand command) {
    return switch (command) {
      case AttachEvidence _ -> EntryKind.EVIDENCE_ATTACHED;
      case RecordJournalists _ -> EntryKind.JOURNALISTS_ARRIVED;
      case RecordPressTalk _ -> EntryKind.PRESS_TALK;
    };
  }

  @Clause({"R1-D6", "R1-O14"})
  private static Verdict<Complaint, ComplaintStatus> evidence(
      Complaint complaint, AttachEvidence evidence, Actor by, Instant now) {
    String id = Integer.toString(complaint.count(EntryKind.EVIDENCE_ATTACHED) + 1);
    EvidenceFile file = evidence.file();
    return recorded(
        complaint,
        "takenAt",
        evidence.takenAt(),
        now,
        at ->
            Entry.of(now, EntryKind.EVIDENCE_ATTACHED, by)
                .fact("evidence", id)
                .fact("kind", evidence.kind())
                .fact("takenAt", at)
                .fact("upload", file == null ? null : file.upload())
                .fact("pieces", file == null ? null : file.pieces())
                .fact("size", file == null ? null : file.size())
                .fact("type", file == null ? null : file.type())
                .fact("sha256", file == null ? null : file.sha256())
                .words("fileName", file == null ? null : file.fileName())
                .words("keptAt", evidence.keptAt())
                .words("note", evidence.note()),
        at -> new EvidenceAttached(id, evidence.kind(), at, now, by));
  }

  @Clause("R1-D21")
  private static Verdict<Complaint, ComplaintStatus> journalists(
      Complaint complaint, RecordJournalists arrived, Actor by, Instant now) {
    return recorded(
        complaint,
        "since",
        arrived.since(),
        now,
        at -> Entry.of(at, EntryKind.JOURNALISTS_ARRIVED, by).words("note", arrived.note()),
        at -> new JournalistsArrived(at, by));
  }

  @Clause({"R1-D21", "R1-O36"})
  private static Verdict<Complaint, ComplaintStatus> talk(
      Complaint complaint, RecordPressTalk talk, Actor by, Instant now) {
    return recorded(
        complaint,
        "at",
        talk.at(),
        now,
        at ->
            Entry.of(at, EntryKind.PRESS_TALK, by)
                .fact("partner", talk.partner())
                .fact("inPerson", talk.inPerson())
                .words("outlet", talk.outlet())
                .words("with", talk.with())
                .words("agreed", talk.agreed()),
        at -> new PressTalkRecorded(talk.partner(), talk.inPerson(), at, by));
  }

  private static Verdict<Complaint, ComplaintStatus> recorded(
      Complaint complaint,
      String field,
      @Nullable Instant given,
      Instant now,
      Function<Instant, Entry> entry,
      Function<Instant, Lifecycle> event) {
    Instant at = given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    return Span.happened(now)
        .refusal(field, at)
        .<Verdict<Complaint, ComplaintStatus>>map(Verdict.Refused::new)
        .orElseGet(() -> Verdicts.done(complaint.with(entry.apply(at)), now, event.apply(at)));
  }
}
