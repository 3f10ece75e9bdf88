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
 * A proposed penalty was decided, by a person whose post may.
 *
 * @param penaltyId the penalty or reward
 * @param clause the clause of the regulation
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param department the department of that post
 * @param outcome the outcome
 * @param measure the measure, if imposed
 * @param points the points deducted
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
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
