package kesu.terms;

/** A fact about a complaint that bears on its severity or exposure. */
public enum FactKind {
  /** the same customer, the same cause, still unsolved (R1-S1). */
  REPEATED_UNSOLVED,
  /** a court, a consumer body or another outside channel has it (R1-S2). */
  OUTSIDE_CHANNEL,
  /** the media reported it unfavourably (R1-S3). */
  NEGATIVE_MEDIA,
  /** somebody was hurt, or there was a security matter or crime (R1-S4). */
  INCIDENT,
  /** the customer is determined and inclined to go public (R1-M). */
  INCLINED_TO_PUBLISH
}
