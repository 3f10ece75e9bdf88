package kesu.intake;

import kesu.events.DeadlineMissed;
import kesu.events.EscalationRaised;
import kesu.events.MentionLinked;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;

/** How events that change nothing here but the history read in it. */
public final class Tidings {
  private Tidings() {}

  /** A duty was not done in time. */
  public static Entry of(DeadlineMissed event) {
    return Entry.of(event.at(), What.DEADLINE_MISSED, null)
        .fact("clause", event.clause())
        .fact("dueAt", event.dueAt())
        .fact("department", event.department())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  /** A missed duty was taken to the next post up. */
  public static Entry of(EscalationRaised event) {
    return Entry.of(event.at(), What.ESCALATED, null)
        .fact("clause", event.clause())
        .fact("level", event.level())
        .fact("toPost", event.toPost())
        .fact("toPerson", event.toPerson())
        .fact("toDepartment", event.toDepartment());
  }

  /** The table names a measure for somebody. */
  public static Entry of(PenaltyProposed event) {
    return Entry.of(event.at(), What.PENALTY_PROPOSED, null)
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post())
        .fact("from", event.from())
        .fact("to", event.to())
        .fact("points", event.points());
  }

  /** A proposal was decided. */
  public static Entry of(PenaltyDecided event) {
    return Entry.of(event.at(), What.PENALTY_DECIDED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post())
        .fact("outcome", event.outcome())
        .fact("measure", event.measure())
        .fact("points", event.points());
  }

  /** A decision was appealed. */
  public static Entry of(PenaltyAppealed event) {
    return Entry.of(event.at(), What.PENALTY_APPEALED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause());
  }

  /** An appeal was allowed, or a reward lifted the penalty. */
  public static Entry of(PenaltyReversed event) {
    return Entry.of(event.at(), What.PENALTY_REVERSED, event.by())
        .fact("penalty", event.penaltyId())
        .fact("clause", event.clause());
  }

  /** A person earned a reward. */
  public static Entry of(RewardGranted event) {
    return Entry.of(event.at(), What.REWARD_GRANTED, event.by())
        .fact("reward", event.reward())
        .fact("clause", event.clause())
        .fact("person", event.person())
        .fact("post", event.post());
  }

  /** A press or platform report is about it. */
  public static Entry of(MentionLinked event) {
    return Entry.of(event.at(), What.MENTION_LINKED, event.by())
        .fact("mention", event.mentionId())
        .fact("origin", event.origin())
        .fact("negative", event.negative());
  }
}
