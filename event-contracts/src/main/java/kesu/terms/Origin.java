package kesu.terms;

/** The kind of source of a report. */
public enum Origin {
  /** a newspaper or magazine. */
  PRESS,
  /** television or radio. */
  BROADCASTER,
  /** a social platform, forum or review site. */
  PLATFORM,
  /** a court. */
  COURT,
  /** a consumer association or authority. */
  CONSUMER_BODY,
  /** one of our own says that the customer means to go public. */
  INTERNAL_TIP
}
