package kesu.intake.rules;

import java.time.Instant;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.EscalationWithdrawn;
import kesu.events.ExposureChanged;
import kesu.events.MentionLinked;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.events.RewardGranted;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Entries in a complaint's history for the events of other services. */
final class EventEntries {
  private EventEntries() {}

  static Entry of(AssignmentMade event) {
    return entry(
            event.at(), EntryKind.ASSIGNED, event.by(), event.assignmentId(), event.department())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  static Entry of(AssignmentAccepted event) {
    return entry(
            event.at(), EntryKind.ACCEPTED, event.by(), event.assignmentId(), event.department())
        .fact("bySilence", event.bySilence());
  }

  static Entry of(AssignmentRefused event) {
    return entry(
        event.at(), EntryKind.REFUSED, event.by(), event.assignmentId(), event.department());
  }

  static Entry of(AssignmentPassedOn event) {
    return entry(
            event.at(), EntryKind.PASSED_ON, event.by(), event.assignmentId(), event.department())
        .fact("to", event.to())
        .fact("silent", event.silent());
  }

  static Entry of(AssignmentReturned event) {
    return entry(event.at(), EntryKind.RETURNED, null, event.assignmentId(), event.department());
  }

  static Entry of(ProgressReported event) {
    return entry(
        event.at(),
        EntryKind.PROGRESS_REPORTED,
        event.by(),
        event.assignmentId(),
        event.department());
  }

  static Entry of(ResultReported event) {
    return entry(
            event.at(),
            EntryKind.RESULT_REPORTED,
            event.by(),
            event.assignmentId(),
            event.department())
        .fact("finishedAt", event.finishedAt());
  }

  static Entry of(ExposureChanged event) {
    return Entry.of(event.at(), EntryKind.EXPOSURE_CHANGED, null)
        .fact("from", event.from())
        .fact("to", event.to())
        .fact("mention", event.mentionId());
  }

  static Entry of(DeadlineMissed event) {
    return Entry.of(event.at(), EntryKind.DEADLINE_MISSED, null)
        .fact("clause", event.clause())
        .fact("dueAt", event.dueAt())
        .fact("department", event.department())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  static Entry of(DeadlineWithdrawn event) {
    return Entry.of(event.at(), EntryKind.DEADLINE_WITHDRAWN, null)
        .fact("clause", event.clause())
        .fact("dueAt", event.dueAt())
        .fact("doneAt", event.doneAt())
        .fact("missedAt", event.missedAt())
        .fact("department", event.department())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  static Entry of(EscalationRaised event) {
    return Entry.of(event.at(), EntryKind.ESCALATED, null)
        .fact("clause", event.clause())
        .fact("level", event.level())
        .fact("toPost", event.toPost())
        .fact("toPerson", event.toPerson())
        .fact("toDepartment", event.toDepartment());
  }

  static Entry of(EscalationWithdrawn event) {
    return Entry.of(event.at(), EntryKind.ESCALATION_WITHDRAWN, null)
        .fact("clause", event.clause())
        .fact("dueAt", event.dueAt())
        .fact("doneAt", event.doneAt())
        .fact("level", event.level())
        .fact("toPost", event.toPost())
        .fact("toPerson", event.toPerson())
        .fact("toDepartment", event.toDepartment());
  }

  static Entry of(PenaltyProposed event) {
    return Entry.of(event.at(), EntryKind.PENALTY_PROPOSED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post())
        .fact("from", event.from())
        .fact("to", event.to())
        .fact("points", event.points());
  }

  static Entry of(PenaltyWithdrawn event) {
    return Entry.of(event.at(), EntryKind.PENALTY_WITHDRAWN, null)
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  static Entry of(PenaltyDecided event) {
    return Entry.of(event.at(), EntryKind.PENALTY_DECIDED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post())
        .fact("outcome", event.outcome())
        .fact("measure", event.measure())
        .fact("points", event.points());
  }

  static Entry of(PenaltyDocumentIssued event) {
    return Entry.of(event.at(), EntryKind.PENALTY_DOCUMENTED, null)
        .fact("penalty", event.penaltyId())
        .fact("number", event.number())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post())
        .fact("measure", event.measure());
  }

  static Entry of(PenaltyAppealed event) {
    return Entry.of(event.at(), EntryKind.PENALTY_APPEALED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause());
  }

  static Entry of(PenaltyReversed event) {
    return Entry.of(event.at(), EntryKind.PENALTY_REVERSED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause());
  }

  static Entry of(RewardGranted event) {
    return Entry.of(event.at(), EntryKind.REWARD_GRANTED, event.by())
        .fact("reward", event.reward())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  static Entry of(MentionLinked event) {
    return Entry.of(event.at(), EntryKind.MENTION_LINKED, event.by())
        .fact("mention", event.mentionId())
        .fact("origin", event.origin())
        .fact("negative", event.negative());
  }

  private static Entry entry(
      Instant at,
      EntryKind kind,
      @Nullable Actor by,
      AssignmentId assignment,
      DepartmentCode department) {
    return Entry.of(at, kind, by).fact("assignment", assignment).fact("department", department);
  }
}
