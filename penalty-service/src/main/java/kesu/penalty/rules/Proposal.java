package kesu.penalty.rules;

import java.time.Instant;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.ClauseId;
import kesu.terms.Ground;

/**
 * A row of the table that speaks against somebody. A person decides it.
 *
 * @param row what the regulation provides for
 * @param who it is about
 * @param cause what it goes back to within the case, such as {@code reason} or a clock; the same
 *     row for the same person and cause is proposed once
 * @param ground the clause applied
 */
public record Proposal(PenaltyRow row, Answering who, String cause, Ground ground) {
  /** The row's clause. */
  public ClauseId clause() {
    return row.clause();
  }

  /** The cause of a fault found at some instant. */
  static String foundAt(Instant at) {
    return "finding:" + at;
  }
}
