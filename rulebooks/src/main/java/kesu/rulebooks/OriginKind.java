package kesu.rulebooks;

/** What kind of outlet a mention comes from. */
public enum OriginKind {
  /** Newspapers and their sites. */
  PRESS,
  /** Radio and television. */
  BROADCASTER,
  /** Social and review platforms. */
  PLATFORM,
  /** A court or its notices. */
  COURT,
  /** A consumer association or authority. */
  CONSUMER_BODY,
  /** One of our own staff says that the customer means to go public. */
  INTERNAL_TIP
}
