package kesu.intake.rules;

/** Stage of one department's work on a complaint. */
public enum AssignmentStage {
  /** 已转交: it was handed over and not answered yet (R1-D8). */
  HANDED_OVER,
  /** 已受理: the department took it (R1-D9). */
  ACCEPTED,
  /** 已拒绝受理: the department refused it as not its own (R1-D8). */
  REFUSED,
  /**
   * 已转出: customer service had only kept it, took it from a silent department, or its reason was
   * corrected (R1-C2, R1-C5).
   */
  PASSED_ON,
  /** 已反馈结果: the department reported the result (R1-D11). */
  REPORTED,
  /** 重新处理: the customer did not accept, the department has it again (R1-S5). */
  RETURNED;

  /** True if the department no longer has it and owes no result. */
  public boolean isOver() {
    return this == REFUSED || this == PASSED_ON;
  }
}
