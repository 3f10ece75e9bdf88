package kesu.terms;

/** Where a report appeared. */
public enum Origin {
  /** a newspaper or magazine. */
  PRESS,
  /** television or radio. */
  BROADCAST,
  /** a social platform, forum or review site. */
  PLATFORM,
  /** a court. */
  COURT,
  /** a consumer association or authority. */
  CONSUMER_BODY,
  /** somebody told the press office beforehand. */
  TIP
}
