package kesu.rulebooks;

/** The customer's answer in the last follow-up call (回访) after the last result. */
public enum FollowUpAnswer {
  /** The customer was not called. */
  NOT_ASKED,
  /** The customer accepts plan and result. */
  ACCEPTED,
  /** The customer is satisfied. */
  SATISFIED,
  /** The customer does not accept, or demands more. */
  NOT_ACCEPTED
}
