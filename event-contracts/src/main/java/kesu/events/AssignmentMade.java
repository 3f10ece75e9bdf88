package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * A department was handed one complaint to solve (R1-D7); its clocks start.
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param departmentKind the kind of department, as the rulebook names it
 * @param person the person who answers for it; null if nobody holds the post
 * @param post the post that answers for it
 * @param branch the branch that handles it
 * @param store the store of purchase, if any
 * @param reason the reason, from the reason list
 * @param receivedAt the instant at which the company received it; decides which rulebook version
 *     applies
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record AssignmentMade(
    AssignmentId assignmentId,
    DepartmentCode department,
    String departmentKind,
    @Nullable PersonId person,
    Post post,
    BranchCode branch,
    @Nullable StoreCode store,
    ReasonCode reason,
    Instant receivedAt,
    List<Ground> grounds,
    Instant at,
    Actor by)
    implements Lifecycle {
  public AssignmentMade {
    grounds = List.copyOf(grounds);
  }
}
