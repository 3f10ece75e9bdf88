package kesu.routing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.routing.rules.Withdrawal;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to take an assignment from a department that does not answer.
 *
 * @param department the department that gets it instead, if a new one is to get it
 */
record WithdrawAssignmentRequest(
    @NotBlank @Size(max = 4_000) String reason, @Nullable DepartmentCode department) {
  Withdrawal command(String assignmentId) {
    return new Withdrawal(assignmentId, reason, department);
  }
}
