package kesu.defaults.consuming;

import java.util.List;
import java.util.Optional;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.consuming.ParkedComplaint.ParkedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Handles the parked events of one consumer group again. */
final class ParkedReplay {
  private final EventHandling handling;
  private final ParkedEvents parked;

  ParkedReplay(EventHandling handling, ParkedEvents parked) {
    this.handling = handling;
    this.parked = parked;
  }

  /**
   * Handles the parked events of a complaint, in order, until none is left; returns how many.
   *
   * @param acceptGap true to go on although events before the first are missing
   * @throws RuntimeException the failure of the first that still cannot be handled
   */
  int replay(String subject, boolean acceptGap) {
    int handled = 0;
    boolean accept = acceptGap;
    for (Optional<ParkedComplaint> next = parked.find(subject);
        next.isPresent();
        next = parked.find(subject)) {
      List<ParkedEvent> events = StreamOrder.of(next.get().events());
      if (accept && !events.isEmpty()) {
        events.set(0, events.getFirst().withoutPreceding());
        accept = false;
      }
      handled += replay(subject, events);
    }
    return handled;
  }

  /**
   * Handles events in order. Where the document is missing that the first is about, one further on
   * may create it.
   */
  private int replay(String subject, List<ParkedEvent> events) {
    int handled = 0;
    MissingEvents noDocument = null;
    for (ParkedEvent event : events) {
      MissingEvents failed = handle(subject, event);
      if (failed == null) {
        handled++;
        if (noDocument != null) {
          return handled; // begin again with the first
        }
      } else if (noDocument == null) {
        if (failed.range().source() != null) {
          throw failed;
        }
        noDocument = failed; // what else is missing is known once there is a document
      }
    }
    if (noDocument != null) {
      throw noDocument;
    }
    parked.freeIfEmpty(subject);
    return handled;
  }

  private @Nullable MissingEvents handle(String subject, ParkedEvent event) {
    ConsumerRecord<String, byte[]> record = event.record(handling.subscription().topic(), subject);
    try {
      handling.handle(record);
    } catch (MissingEvents missing) {
      return missing;
    }
    handling.count(record);
    parked.unpark(subject, event.position());
    return null;
  }
}
