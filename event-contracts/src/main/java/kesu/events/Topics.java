package kesu.events;

import kesu.terms.DepartmentCode;

/** The topics that events go to. */
public final class Topics {
  /** Every lifecycle event of every service, in order per complaint. */
  public static final String LIFECYCLE = "complaint.lifecycle";

  /** Reports by press and platforms, as they come in. */
  public static final String MENTIONS = "media.mentions";

  /** The beginning of every inbox's name. */
  public static final String DEPARTMENT_PREFIX = "department.";

  private Topics() {}

  /** The inbox of one department. */
  public static String department(DepartmentCode code) {
    return DEPARTMENT_PREFIX + code;
  }
}
