package kesu.defaults.cloudevents;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an event comes in before others that stand before it. Nothing of its complaint may be
 * handled until these have come in.
 */
public final class MissingEvents extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient Range range;

  /**
   * A run of events of one stream.
   *
   * @param source the stream; null where any stream may hold the missing event
   * @param subject the complaint
   * @param from the first number
   * @param to the last number
   */
  public record Range(@Nullable String source, String subject, long from, long to) {
    @Override
    public String toString() {
      return source == null ? "any stream, all" : source + ", " + from + " to " + to;
    }
  }

  private MissingEvents(Range range, String message) {
    super(message);
    this.range = range;
  }

  /** Events of one stream are missing. */
  public static MissingEvents of(String source, String subject, long from, long to) {
    Range range = new Range(source, subject, from, to);
    return new MissingEvents(range, "Events of %s are missing: %s".formatted(subject, range));
  }

  /** The event is missing that creates the document, whichever stream it belongs to. */
  public static MissingEvents beginning(String subject, String message) {
    return new MissingEvents(new Range(null, subject, 1, Long.MAX_VALUE), message);
  }

  /** The events that are missing. */
  public Range range() {
    return range;
  }
}
