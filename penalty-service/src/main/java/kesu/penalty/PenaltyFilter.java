package kesu.penalty;

import java.util.List;
import kesu.penalty.rules.Penalty;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyState;
import kesu.penalty.rules.PenaltyView;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A choice of penalties.
 *
 * @param complaint the complaint; null for all
 * @param person the person who answers; null for anybody
 * @param state the state; null for any
 */
public record PenaltyFilter(
    @Nullable ComplaintId complaint, @Nullable PersonId person, @Nullable PenaltyState state) {
  /** The penalties of a case that it covers. */
  List<PenaltyView> of(PenaltyCase found) {
    return found.penalties().stream()
        .filter(this::covers)
        .map(penalty -> PenaltyView.of(found.id(), penalty))
        .toList();
  }

  private boolean covers(Penalty penalty) {
    return (person == null || person.equals(penalty.accountable().person()))
        && (state == null || state == penalty.status().state());
  }
}
