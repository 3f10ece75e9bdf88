package kesu.terms;

/**
 * How exposed (曝光) a complaint is, from not at all to everywhere; the order is the order of the
 * constants.
 */
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
