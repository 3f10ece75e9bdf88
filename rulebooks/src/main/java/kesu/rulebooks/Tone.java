package kesu.rulebooks;

/** The tone in which a mention speaks of the company. */
public enum Tone {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
