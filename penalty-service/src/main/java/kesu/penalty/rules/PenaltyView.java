package kesu.penalty.rules;

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

/**
 * A penalty as people are shown it.
 *
 * @param withdrawnAt the instant at which its ground fell away; null while the ground stands
 * @param proposer the person who proposed it, with the reason given; null where the system did
 * @param document the number of the document issued on it and when; null until it is imposed
 */
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
    PenaltyState state,
    Instant proposedAt,
    PenaltyStatus.@Nullable Decision decision,
    PenaltyStatus.@Nullable Appeal appeal,
    @Nullable Instant withdrawnAt,
    @Nullable Proposer proposer,
    Penalty.@Nullable IssuedDocument document) {
  /** The view of a penalty of a complaint. */
  public static PenaltyView of(ComplaintId complaint, Penalty penalty) {
    PostHolder accountable = penalty.accountable();
    AllowedRange allowed = penalty.allowed();
    PenaltyStatus status = penalty.status();
    return new PenaltyView(
        penalty.penaltyId(),
        complaint,
        penalty.clause(),
        accountable.person(),
        accountable.post(),
        accountable.department(),
        allowed.from(),
        allowed.to(),
        allowed.points(),
        status.state(),
        penalty.proposedAt(),
        status.decision(),
        status.appeal(),
        status.withdrawnAt(),
        penalty.proposer(),
        penalty.document());
  }
}
