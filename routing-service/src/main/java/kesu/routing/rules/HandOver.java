package kesu.routing.rules;

import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;

/**
 * The command of customer service to hand a complaint over to a department of its choice (转交).
 *
 * @param because the reason to choose this department
 */
@Clause("R1-C2")
public record HandOver(ComplaintId complaintId, DepartmentCode department, String because) {
  /** The action, in the words of the rulebook, that the actor's post must permit. */
  public static final String ACTION = "reassign";
}
