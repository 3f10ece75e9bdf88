package kesu.intake.rules;

import java.time.Instant;
import java.time.ZonedDateTime;
import kesu.rulebooks.CompanyTime;

/**
 * The instants that make sense for something.
 *
 * @param earliest the first of them
 * @param latest the last of them
 */
public record Span(Instant earliest, Instant latest) {
  /** Where an instant lies. */
  public enum Place {
    TOO_EARLY,
    INSIDE,
    TOO_LATE
  }

  /** When a complaint can have been received: in the year up to now. */
  public static Span received(Instant now) {
    return new Span(yearFrom(now, -1), now);
  }

  /** When the incident behind a complaint can have happened (R1-S4): in the year up to now. */
  public static Span happened(Instant now) {
    return new Span(yearFrom(now, -1), now);
  }

  /** When the customer of a complaint can have been called or visited (R1-D7). */
  public static Span contacted(Instant receivedAt, Instant now) {
    return new Span(receivedAt, now);
  }

  /** By when an answer can be promised (R1-D16): after it was received, within a year from now. */
  public static Span promised(Instant receivedAt, Instant now) {
    return new Span(receivedAt.plusMillis(1), yearFrom(now, 1));
  }

  private static Instant yearFrom(Instant now, int years) {
    return ZonedDateTime.ofInstant(now, CompanyTime.ZONE).plusYears(years).toInstant();
  }

  /** Where that instant lies; both ends are inside. */
  public Place place(Instant at) {
    if (at.isBefore(earliest)) {
      return Place.TOO_EARLY;
    }
    return at.isAfter(latest) ? Place.TOO_LATE : Place.INSIDE;
  }
}
