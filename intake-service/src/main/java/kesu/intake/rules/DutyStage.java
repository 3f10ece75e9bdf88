package kesu.intake.rules;

/** How far one department is with a complaint. */
public enum DutyStage {
  /** 已转交: it was handed over and not answered yet (R1-D8). */
  HANDED_OVER,
  /** 已受理: the department took it (R1-D9). */
  ACCEPTED,
  /** 已退回: the department returned it as not its own (R1-D8). */
  REFUSED,
  /** 已反馈结果: the department reported the result (R1-D11). */
  REPORTED,
  /** 重新处理: the customer did not accept, the department has it again (R1-S5). */
  RETURNED
}
