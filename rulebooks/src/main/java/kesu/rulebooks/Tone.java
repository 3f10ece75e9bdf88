package kesu.rulebooks;

/** How a mention speaks of the company. */
public enum Tone {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
