package kesu.penalty.rules;

import java.time.Instant;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.ClauseId;
import kesu.terms.Ground;

/**
 * A penalty that a row of the table provides for somebody; a person decides it.
 *
 * @param row the row applied
 * @param accountable the holder of the post that answers for it
 * @param cause the event in the case that it goes back to, such as {@code reason} or a clock; one
 *     row is proposed once for the same person and cause
 * @param ground the clause applied
 */
record Proposal(PenaltyRow row, PostHolder accountable, String cause, Ground ground) {
  ClauseId clause() {
    return row.clause();
  }

  /** The cause of a fault found at some instant. */
  static String foundAt(Instant at) {
    return "finding:" + at;
  }
}
