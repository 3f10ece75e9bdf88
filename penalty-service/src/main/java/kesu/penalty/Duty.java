package kesu.penalty;

import kesu.penalty.rules.Answering;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** A department that has the complaint, and who answers for it there. */
public record Duty(
    AssignmentId assignmentId, DepartmentCode department, Post post, @Nullable PersonId person) {
  Answering answering() {
    return new Answering(person, post, department);
  }
}
