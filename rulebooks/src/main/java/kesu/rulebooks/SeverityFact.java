package kesu.rulebooks;

/** A fact that can make a complaint major; a word of the severity table. */
public enum SeverityFact {
  /** Repeated for the same cause and unsolved. */
  REPEATED_UNSOLVED,
  /** With a court, a consumer body or another outside channel. */
  OUTSIDE_CHANNEL,
  /** Negatively in the media. */
  NEGATIVE_MEDIA,
  /** An incident: injury, security, crime. */
  INCIDENT,
  /** Heavy loss or harm was done already. */
  HEAVY_HARM;

  /** Returns true if the fact is given. */
  public boolean in(SeverityFacts facts) {
    return switch (this) {
      case REPEATED_UNSOLVED -> facts.repeatedUnsolved();
      case OUTSIDE_CHANNEL -> facts.outsideChannel();
      case NEGATIVE_MEDIA -> facts.negativeMedia();
      case INCIDENT -> facts.incident();
      case HEAVY_HARM -> facts.heavyHarm();
    };
  }
}
