package kesu.defaults.consuming;

import java.util.ArrayList;
import java.util.List;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.consuming.ParkedComplaint.ParkedEvent;

/**
 * The order in which parked events are handled: as they came, but a missing event that came late
 * before the first event of its stream that has a higher number.
 */
final class StreamOrder {
  private StreamOrder() {}

  static List<ParkedEvent> of(List<ParkedEvent> asTheyCame) {
    List<ParkedEvent> ordered = new ArrayList<>();
    for (ParkedEvent event : asTheyCame) {
      int at = 0;
      while (at < ordered.size() && !isBefore(event, ordered.get(at))) {
        at++;
      }
      ordered.add(at, event);
    }
    return ordered;
  }

  /** True if both belong to one stream and the first has the lower number. */
  private static boolean isBefore(ParkedEvent one, ParkedEvent other) {
    try {
      EventMetadata first = EventMetadata.read(one.headers()::get);
      EventMetadata second = EventMetadata.read(other.headers()::get);
      if (!first.source().equals(second.source()) || !first.subject().equals(second.subject())) {
        return false;
      }
      int incarnations = Long.compare(first.incarnation().number(), second.incarnation().number());
      return incarnations < 0 || (incarnations == 0 && first.sequence() < second.sequence());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
