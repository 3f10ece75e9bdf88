package kesu.terms;

/** The severity of a complaint (级别); the constants are in rising order. */
public enum Severity {
  /** 普通: none of the clauses that make a complaint major applies. */
  ORDINARY,
  /** 重大: repeated and unsolved, outside the company, or in the media (R1-S1 to R1-S3). */
  MAJOR,
  /** 危机: an incident, with people hurt or security at stake (R1-S4). */
  CRISIS
}
