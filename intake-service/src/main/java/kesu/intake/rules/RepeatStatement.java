package kesu.intake.rules;

import java.util.Set;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * Statement of whoever registers a complaint about earlier ones of the customer.
 *
 * @param sameAs the earlier complaint that is the same matter; null if none is named
 * @param notSameAs earlier complaints that are another matter
 */
@Clause("R1-S1")
public record RepeatStatement(@Nullable ComplaintId sameAs, Set<ComplaintId> notSameAs) {
  /** Nothing is said. */
  public static final RepeatStatement NONE = new RepeatStatement(null, Set.of());

  public RepeatStatement {
    notSameAs = Set.copyOf(notSameAs);
  }
}
