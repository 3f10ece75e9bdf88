package kesu.routing.rules;

import java.util.EnumSet;
import java.util.Set;

/** The state of one department's assignment. */
public enum AssignmentState {
  /** Handed over and not yet answered (R1-D8 runs). */
  HANDED_OVER,
  /** The department accepted it, or its silence counts as acceptance, or it has it again. */
  ACCEPTED,
  /** The department refused it with a finding; it is no longer its own. */
  REFUSED,
  /**
   * It was passed on: customer service had only kept it, took it from a silent department, or its
   * reason was corrected.
   */
  PASSED_ON,
  /** The department reported the result; the customer is yet to be asked (R1-C4). */
  REPORTED,
  /** The complaint was closed while the department had it. */
  CLOSED;

  private static final Set<AssignmentState> OPEN = EnumSet.of(HANDED_OVER, ACCEPTED, REPORTED);

  /** Returns true if the department has it now. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
