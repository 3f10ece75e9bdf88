package kesu.events;

import java.math.BigDecimal;
import java.time.Instant;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The document on a penalty was issued in the branch (R1-C5).
 *
 * @param penaltyId the penalty or reward
 * @param number the number of the document
 * @param branch the branch that handles it
 * @param clause the clause of the regulation
 * @param person the person who answers for it
 * @param post the post that answers for it
 * @param department the department of that post
 * @param measure the measure imposed
 * @param points the points deducted
 * @param at the instant at which it happened
 */
public record PenaltyDocumentIssued(
    PenaltyId penaltyId,
    String number,
    BranchCode branch,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Measure measure,
    @Nullable BigDecimal points,
    Instant at)
    implements Lifecycle {}
