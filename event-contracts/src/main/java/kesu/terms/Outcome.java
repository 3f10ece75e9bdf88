package kesu.terms;

/** The outcome of deciding a proposed penalty. */
public enum Outcome {
  /** the measure applies. */
  IMPOSED,
  /** the table grants it but a reward lifts it (R1-W2). */
  LIFTED,
  /** the person does not answer for it. */
  DISMISSED
}
