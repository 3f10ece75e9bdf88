package kesu.events;

import kesu.terms.DepartmentCode;

/** The topics that events go to. */
public final class Topics {
  /** Every lifecycle event of every service, in order per complaint. */
  public static final String LIFECYCLE = "complaint.lifecycle";

  /** What press and platforms say, as it comes in. */
  public static final String MENTIONS = "media.mentions";

  private Topics() {}

  /** The inbox of one department. */
  public static String department(DepartmentCode code) {
    return "department." + code;
  }
}
