package kesu.routing.rules;

/** What a department can do with an assignment. */
public enum Step {
  /** Take it as its own (R1-C2). */
  ACCEPT("accept"),
  /** Give it back with a finding (R1-D8). */
  REFUSE("refuse"),
  /** Tell how it is handling it (R1-D9, R1-D10). */
  REPORT_PROGRESS("report-progress"),
  /** Tell the result (R1-D11). */
  REPORT_RESULT("report-result");

  private final String action;

  Step(String action) {
    this.action = action;
  }

  /** The word that the permissions of a rulebook have for it. */
  public String action() {
    return action;
  }
}
