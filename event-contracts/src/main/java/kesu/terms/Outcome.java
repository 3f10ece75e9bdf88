package kesu.terms;

/** How a proposal was decided. */
public enum Outcome {
  /** the measure applies. */
  IMPOSED,
  /** the table grants it but a reward lifts it (R1-W2). */
  LIFTED,
  /** the person does not answer for it. */
  DISMISSED
}
