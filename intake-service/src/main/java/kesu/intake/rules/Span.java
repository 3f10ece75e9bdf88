package kesu.intake.rules;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.CompanyTime;
import kesu.terms.Clause;

/**
 * A span of instants that make sense for something.
 *
 * @param earliest the first of them
 * @param latest the last of them
 */
record Span(Instant earliest, Instant latest) {
  /** A complaint can have been received in the year up to now. */
  static Span received(Instant now) {
    return new Span(yearFrom(now, -1), now);
  }

  /** The incident behind a complaint can have happened in the year up to now. */
  @Clause("R1-S4")
  static Span happened(Instant now) {
    return new Span(yearFrom(now, -1), now);
  }

  /** The customer can have been called or visited since the complaint was received. */
  @Clause("R1-D7")
  static Span contacted(Instant receivedAt, Instant now) {
    return new Span(receivedAt, now);
  }

  /** An answer can be promised for after the complaint was received, within a year from now. */
  @Clause("R1-D16")
  static Span promised(Instant receivedAt, Instant now) {
    return new Span(receivedAt.plusMillis(1), yearFrom(now, 1));
  }

  private static Instant yearFrom(Instant now, int years) {
    return ZonedDateTime.ofInstant(now, CompanyTime.ZONE).plusYears(years).toInstant();
  }

  /** The refusal of an instant outside the span; empty inside it, both ends included. */
  Optional<Refusal> refusal(String field, Instant at) {
    return at.isBefore(earliest) || at.isAfter(latest)
        ? Optional.of(Refusals.instantOutOfRange(field, at, this))
        : Optional.empty();
  }
}
