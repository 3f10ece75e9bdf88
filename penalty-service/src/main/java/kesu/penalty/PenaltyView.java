package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** A penalty as it is shown to people. */
public record PenaltyView(
    PenaltyId id,
    ComplaintId complaintId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Measure from,
    Measure to,
    @Nullable BigDecimal points,
    Penalty.State state,
    Instant proposedAt,
    Penalty.@Nullable Decision decision,
    Penalty.@Nullable Appeal appeal) {
  static PenaltyView of(Account account, Penalty penalty) {
    return new PenaltyView(
        penalty.penaltyId(),
        account.id(),
        penalty.clause(),
        penalty.person(),
        penalty.post(),
        penalty.department(),
        penalty.from(),
        penalty.to(),
        penalty.points(),
        penalty.state(),
        penalty.proposedAt(),
        penalty.decision(),
        penalty.appeal());
  }
}
