package kesu.penalty.rules;

/** A stage in the life of a penalty. */
public enum PenaltyState {
  /** Nobody has decided yet. */
  PROPOSED,
  /**
   * Taken back before anybody decided: its ground fell away, or another penalty takes its place.
   */
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
  /** Taken back: head office allowed the appeal, or its ground fell away. */
  REVERSED;

  boolean isOpen() {
    return this == PROPOSED || this == APPEALED;
  }

  boolean applies() {
    return this == IMPOSED || this == APPEALED || this == UPHELD;
  }
}
