package kesu.terms;

/** The level to which the feedback form went up. */
public enum ReportLevel {
  /** 门店店长 (R1-D1). */
  STORE_HEAD,
  /** 分部客服部 (R1-D2). */
  BRANCH_CUSTOMER_SERVICE,
  /** 总部客诉部. */
  HEAD_OFFICE
}
