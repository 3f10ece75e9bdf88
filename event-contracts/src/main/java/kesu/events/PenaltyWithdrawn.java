package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A proposed penalty is taken back before anybody decided it, because its ground fell away or
 * another penalty takes its place.
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param department the department of that post
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 */
public record PenaltyWithdrawn(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public PenaltyWithdrawn {
    grounds = List.copyOf(grounds);
  }
}
