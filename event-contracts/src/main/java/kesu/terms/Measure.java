package kesu.terms;

/** What a person gets, penalties from light to grave, then rewards. */
public enum Measure {
  /** 提交理由书. */
  STATEMENT_OF_REASONS,
  /** 口头指导. */
  ORAL_GUIDANCE,
  /** 书面指导. */
  WRITTEN_GUIDANCE,
  /** 决定日指导. */
  DECISION_DAY_GUIDANCE,
  /** 口头表扬 (R1-W1, R1-W3). */
  PRAISE,
  /** 免于处罚 (R1-W2). */
  EXEMPTION
}
