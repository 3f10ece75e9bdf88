package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.routing.rules.AssignmentAnswer.Refuse;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** The body of a request to refuse an assignment. */
@Clause("R1-D8")
record RefuseAssignmentRequest(
    @NotBlank @Size(min = 10, max = 4_000) String finding,
    @Nullable DepartmentCode suggestedDepartment) {
  RefuseAssignmentRequest {
    finding = stripped(finding);
  }

  Refuse command(String assignmentId) {
    return new Refuse(assignmentId, finding, suggestedDepartment);
  }

  /** Blanks do not count as words; a missing finding is left to the validation. */
  @SuppressWarnings("NullAway")
  private static String stripped(@Nullable String words) {
    return words == null ? null : words.strip();
  }
}
