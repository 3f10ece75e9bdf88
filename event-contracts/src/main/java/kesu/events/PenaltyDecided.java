package kesu.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A person with the post for it decided a proposal.
 *
 * @param penaltyId the proposal concerned
 * @param clause the clause that it follows
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 * @param department where that post is
 * @param outcome what was decided
 * @param measure the measure, if imposed
 * @param points points deducted
 * @param grounds the clauses applied
 * @param at when it happened
 * @param by who did it
 */
public record PenaltyDecided(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Outcome outcome,
    @Nullable Measure measure,
    @Nullable BigDecimal points,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public PenaltyDecided {
    grounds = List.copyOf(grounds);
  }
}
