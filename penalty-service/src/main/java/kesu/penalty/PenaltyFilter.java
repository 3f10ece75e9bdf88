package kesu.penalty;

import kesu.penalty.rules.Penalty;
import kesu.penalty.rules.PenaltyState;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A choice of penalties.
 *
 * @param person the person who answers; null for anybody
 * @param state the state; null for any
 */
public record PenaltyFilter(@Nullable PersonId person, @Nullable PenaltyState state) {
  boolean covers(Penalty penalty) {
    return (person == null || person.equals(penalty.accountable().person()))
        && (state == null || state == penalty.status().state());
  }
}
