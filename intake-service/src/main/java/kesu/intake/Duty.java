package kesu.intake;

import java.time.Instant;
import kesu.intake.rules.DutyStage;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * One department's duty for a complaint, as far as it is known here.
 *
 * @param kind the kind of department, as the rulebook names it
 * @param person who answers for it, where the post is held
 * @param since when it came to that stage
 */
public record Duty(
    AssignmentId assignmentId,
    DepartmentCode department,
    String kind,
    @Nullable PersonId person,
    Post post,
    DutyStage stage,
    Instant since) {
  Duty at(DutyStage next, Instant at) {
    return new Duty(assignmentId, department, kind, person, post, next, at);
  }
}
