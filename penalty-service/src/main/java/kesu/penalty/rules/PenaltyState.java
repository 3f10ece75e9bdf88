package kesu.penalty.rules;

/** A stage in the life of a penalty. */
public enum PenaltyState {
  /** Nobody has decided yet. */
  PROPOSED,
  /** Taken back before anybody decided: the miss that it was proposed for is withdrawn. */
  WITHDRAWN,
  /** It applies. */
  IMPOSED,
  /** The person does not answer for it. */
  DISMISSED,
  /** A reward lifts it (R1-W2). */
  LIFTED,
  /** It applies, and head office is asked to decide again. */
  APPEALED,
  /** Head office let it stand. */
  UPHELD,
  /** Taken back: head office allowed the appeal, or the miss that it was for is withdrawn. */
  REVERSED;

  boolean isOpen() {
    return this == PROPOSED || this == APPEALED;
  }

  boolean applies() {
    return this == IMPOSED || this == APPEALED || this == UPHELD;
  }
}
