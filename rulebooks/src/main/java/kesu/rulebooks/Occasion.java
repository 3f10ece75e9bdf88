package kesu.rulebooks;

/** An occasion in the course of a case on which one row of a table of incentives applies. */
public enum Occasion {
  /** The complaint was exposed or became more severe because of a fault in handling it. */
  ESCALATED_OR_EXPOSED,
  /** The branch missed a clock, and the complaint got out of control while the branch had it. */
  OUT_OF_CONTROL,
  /** It was not handled or reported in time, and afterwards got out of control. */
  LATE_AND_OUT_OF_CONTROL,
  /** The customer praised the handling in writing. */
  PRAISED_IN_WRITING,
  /** The customer praised the responsible department in writing. */
  DEPARTMENT_PRAISED_IN_WRITING,
  /** A major complaint was at risk of exposure and was never exposed. */
  EXPOSURE_AVERTED;

  /** Returns true if the occasion earns a reward, false if it leads to a penalty. */
  boolean isRewarded() {
    return switch (this) {
      case ESCALATED_OR_EXPOSED, OUT_OF_CONTROL, LATE_AND_OUT_OF_CONTROL -> false;
      case PRAISED_IN_WRITING, DEPARTMENT_PRAISED_IN_WRITING, EXPOSURE_AVERTED -> true;
    };
  }
}
