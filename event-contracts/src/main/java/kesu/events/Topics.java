package kesu.events;

import kesu.terms.DepartmentCode;

/** The topics that events go to. */
public final class Topics {
  /** Every lifecycle event of every service, in order per complaint. */
  public static final String LIFECYCLE = "complaint.lifecycle";

  /** Reports by press and platforms, as they come in. */
  public static final String MENTIONS = "media.mentions";

  private Topics() {}

  /** The inbox of one department. */
  public static String department(DepartmentCode code) {
    return "department." + code;
  }
}
