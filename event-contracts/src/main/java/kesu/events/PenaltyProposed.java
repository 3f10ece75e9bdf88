package kesu.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A penalty was proposed by the table or by a person; a person decides it within its range.
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param department the department of that post
 * @param from the lightest measure that may be decided
 * @param to the gravest measure that may be decided
 * @param points the most points that may be deducted
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the person who proposed it; null where the table did
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
    Instant at,
    @Nullable Actor by)
    implements Lifecycle {
  public PenaltyProposed {
    grounds = List.copyOf(grounds);
  }
}
