package kesu.intake.rules;

import java.time.Instant;
import kesu.events.AssignmentMade;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Progress of one department with a complaint, as far as it is known here.
 *
 * @param kind the kind of department, as the rulebook names it
 * @param person the person who answers for it; null while nobody holds the post
 * @param since when it reached that stage
 */
public record AssignmentProgress(
    AssignmentId assignmentId,
    DepartmentCode department,
    String kind,
    @Nullable PersonId person,
    Post post,
    AssignmentStage stage,
    Instant since) {
  static AssignmentProgress of(AssignmentMade made) {
    return new AssignmentProgress(
        made.assignmentId(),
        made.department(),
        made.departmentKind(),
        made.person(),
        made.post(),
        AssignmentStage.HANDED_OVER,
        made.at());
  }

  AssignmentProgress at(AssignmentStage next, Instant at) {
    return new AssignmentProgress(assignmentId, department, kind, person, post, next, at);
  }
}
