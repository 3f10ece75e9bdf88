package kesu.terms;

/** The exposure (曝光) of a complaint, from none to a crisis; the constants are in rising order. */
public enum Exposure {
  /** 无: no report known. */
  NONE,
  /** 有风险: the customer is determined and inclined to go public (R1-M). */
  AT_RISK,
  /** 已曝光: a negative report names it (R1-S3). */
  EXPOSED,
  /** 危机: reported by press or broadcasters, or by several independent sources. */
  CRISIS
}
