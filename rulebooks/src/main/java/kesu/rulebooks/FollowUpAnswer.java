package kesu.rulebooks;

/** What the customer said in the last follow-up call (回访) after the last result. */
public enum FollowUpAnswer {
  /** There was no such call. */
  NOT_ASKED,
  /** Accepts plan and result. */
  ACCEPTED,
  /** Is satisfied. */
  SATISFIED,
  /** Does not accept, or demands more. */
  NOT_ACCEPTED
}
