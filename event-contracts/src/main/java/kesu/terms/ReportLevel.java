package kesu.terms;

/** A level of the company between which the feedback form goes up and down. */
public enum ReportLevel {
  /** 门店店长 (R1-D1). */
  STORE_HEAD,
  /** 分部客服部 (R1-D2a, R1-D2b). */
  BRANCH_CUSTOMER_SERVICE,
  /** 总部客诉部 (R1-D23, R1-D24). */
  HEAD_OFFICE
}
