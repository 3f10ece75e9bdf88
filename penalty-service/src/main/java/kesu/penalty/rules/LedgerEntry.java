package kesu.penalty.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kesu.events.Lifecycle;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/**
 * The content of one entry of the ledger.
 *
 * @param penaltyId the penalty or reward
 * @param points the points deducted
 */
public record LedgerEntry(
    Kind kind,
    ComplaintId complaintId,
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    @Nullable Outcome outcome,
    @Nullable Measure measure,
    @Nullable BigDecimal points,
    @Nullable Reward reward,
    List<Ground> grounds,
    Instant at,
    Actor by) {
  /** A kind of entry. */
  public enum Kind {
    /** A person decided a penalty. */
    DECIDED,
    /** A penalty that applied was taken back or lifted; the grounds tell why. */
    REVERSED,
    /** A reward was granted. */
    GRANTED
  }

  public LedgerEntry {
    grounds = List.copyOf(grounds);
  }

  /**
   * The entry of an event.
   *
   * @throws IllegalArgumentException if the event is not to be entered
   */
  public static LedgerEntry of(ComplaintId complaint, Lifecycle event) {
    return switch (event) {
      case PenaltyDecided decided -> of(complaint, decided);
      case PenaltyReversed reversed -> of(complaint, reversed);
      case RewardGranted granted -> of(complaint, granted);
      default ->
          throw new IllegalArgumentException(
              "The ledger has no entries for " + event.getClass().getSimpleName());
    };
  }

  private static LedgerEntry of(ComplaintId complaint, PenaltyDecided event) {
    return new LedgerEntry(
        Kind.DECIDED,
        complaint,
        event.penaltyId(),
        event.clause(),
        event.person(),
        event.post(),
        event.department(),
        event.outcome(),
        event.measure(),
        event.points(),
        null,
        event.grounds(),
        event.at(),
        event.by());
  }

  private static LedgerEntry of(ComplaintId complaint, PenaltyReversed event) {
    return new LedgerEntry(
        Kind.REVERSED,
        complaint,
        event.penaltyId(),
        event.clause(),
        event.person(),
        event.post(),
        null,
        null,
        null,
        null,
        null,
        event.grounds(),
        event.at(),
        event.by());
  }

  private static LedgerEntry of(ComplaintId complaint, RewardGranted event) {
    return new LedgerEntry(
        Kind.GRANTED,
        complaint,
        event.penaltyId(),
        event.clause(),
        event.person(),
        event.post(),
        event.department(),
        null,
        null,
        null,
        event.reward(),
        event.grounds(),
        event.at(),
        event.by());
  }
}
