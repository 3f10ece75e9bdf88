package kesu.regulation;

import java.time.Instant;
import java.util.List;
import kesu.rulebooks.CitedGround;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import kesu.terms.Ground;
import kesu.terms.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about a complaint, each with its grounds (依据).
 *
 * @param decisions in the order in which they were made
 */
public record Explanation(ComplaintId complaintId, List<Decision> decisions) {
  public Explanation {
    decisions = List.copyOf(decisions);
  }

  /**
   * One decision.
   *
   * @param decision the kind of decision, such as {@code severity} or {@code clock}
   * @param subject the clock, assignment or penalty decided about; null for the complaint itself
   * @param grounds the clauses applied, with their words
   */
  public record Decision(
      String decision, @Nullable String subject, Instant at, List<CitedGround> grounds) {
    public Decision {
      grounds = List.copyOf(grounds);
    }

    /** A decision, citing the rulebook that it was made under. */
    public static Decision of(
        String decision,
        @Nullable Identifier subject,
        Instant at,
        List<Ground> grounds,
        Rulebook rulebook) {
      return new Decision(
          decision,
          subject == null ? null : subject.value(),
          at,
          grounds.stream().map(ground -> CitedGround.of(ground, rulebook)).toList());
    }
  }
}
