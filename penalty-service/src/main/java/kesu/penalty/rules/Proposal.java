package kesu.penalty.rules;

import java.time.Instant;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A penalty that a row of the table provides for somebody; a person decides it.
 *
 * @param row the row applied
 * @param accountable the holder of the post that answers for it
 * @param cause the event in the case that it goes back to, such as {@code reason} or a clock; one
 *     row is proposed once for the same person and cause
 * @param ground the clause applied
 * @param proposer the person who found the fault or proposes the penalty; null where the system
 *     does
 */
public record Proposal(
    PenaltyRow row,
    PostHolder accountable,
    String cause,
    Ground ground,
    @Nullable Proposer proposer) {
  /** The cause of a penalty for the reason of the complaint. */
  static final String REASON = "reason";

  /** The cause of a penalty for an escalation or exposure. */
  static final String ESCALATION = "escalation";

  /** The cause of a penalty for a complaint that got out of control. */
  static final String OUT_OF_CONTROL = "out-of-control";

  ClauseId clause() {
    return row.clause();
  }

  /** The cause of a fault found at some instant. */
  static String foundAt(Instant at) {
    return "finding:" + at;
  }

  /** The cause of a penalty that a person proposed at some instant. */
  static String proposedAt(Instant at) {
    return "person:" + at;
  }
}
