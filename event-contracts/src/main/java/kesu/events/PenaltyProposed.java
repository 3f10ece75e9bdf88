package kesu.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The table names a measure for somebody; a person decides it within its range.
 *
 * @param penaltyId the proposal concerned
 * @param clause the clause that it follows
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 * @param department where that post is
 * @param from the lightest measure that may be decided
 * @param to the gravest measure that may be decided
 * @param points points to deduct, at most
 * @param grounds the clauses applied
 * @param at when it happened
 */
public record PenaltyProposed(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Measure from,
    Measure to,
    @Nullable BigDecimal points,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public PenaltyProposed {
    grounds = List.copyOf(grounds);
  }
}
