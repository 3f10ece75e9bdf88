package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
 * What one entry of the ledger says.
 *
 * @param penaltyId the penalty or reward
 * @param points points deducted
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
  /** What is entered. */
  public enum Kind {
    /** A person decided a penalty. */
    DECIDED,
    /** A penalty was taken back or lifted. */
    REVERSED,
    /** A reward was granted. */
    GRANTED
  }

  public LedgerEntry {
    grounds = List.copyOf(grounds);
  }
}
