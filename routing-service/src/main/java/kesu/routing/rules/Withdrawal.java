package kesu.routing.rules;

import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The command of customer service to take an assignment from a department that does not answer
 * (收回).
 *
 * @param assignmentId the id of the assignment, as the sender wrote it
 * @param because the reason to take it
 * @param department the department that gets it instead; null for those that have it already, or
 *     customer service where nobody else has it
 */
@Clause("R1-C2")
public record Withdrawal(String assignmentId, String because, @Nullable DepartmentCode department) {
  /** The action, in the words of the rulebook, that the actor's post must permit. */
  public static final String ACTION = "reassign";
}
