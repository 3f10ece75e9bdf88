package kesu.routing.rules;

import java.util.EnumSet;
import java.util.Set;

/** Where one department's duty for one complaint stands. */
public enum AssignmentState {
  /** Handed over and not yet answered (R1-D8 runs). */
  HANDED_OVER,
  /** The department took it as its own, or has it again after a return. */
  ACCEPTED,
  /** The department refused it with a finding; it is no longer its own. */
  REFUSED,
  /** Customer service, which had only kept it, passed it on to another department. */
  PASSED_ON,
  /** The department reported the result; the customer is yet to be asked (R1-C4). */
  REPORTED,
  /** The complaint was closed while the department had it. */
  CLOSED;

  private static final Set<AssignmentState> OPEN = EnumSet.of(HANDED_OVER, ACCEPTED, REPORTED);

  /** Whether the department has it now. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
