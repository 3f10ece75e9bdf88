package kesu.defaults.publishing;

import java.util.ArrayDeque;
import java.util.Deque;
import kesu.defaults.saving.Unpublished;
import kesu.defaults.saving.Waiting;

/** The events of one document on their way, in order. */
final class Line {
  private final String source;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private long queued;
  private long published;
  private long version;
  private long restingAt = -1;
  private boolean sending;

  Line(String source, long published) {
    this.source = source;
    this.queued = published;
    this.published = published;
  }

  /** Queues what is new; whether sending must be begun. */
  synchronized boolean add(Unpublished saved) {
    version = Math.max(version, saved.version());
    for (Waiting event : saved.events()) {
      if (event.sequence() > queued) {
        queue.add(event);
        queued = event.sequence();
      }
    }
    boolean begin = !sending && !queue.isEmpty();
    sending = sending || begin;
    return begin;
  }

  synchronized Waiting peek() {
    return queue.element();
  }

  /** Notes that the first event is published; whether there is another. */
  synchronized boolean acknowledge(Waiting event) {
    published = event.sequence();
    queue.remove();
    sending = !queue.isEmpty();
    return sending;
  }

  synchronized boolean isDone() {
    return queue.isEmpty();
  }

  /** Whether all is published and nothing was saved since this was asked last. */
  synchronized boolean rests() {
    boolean rested = queue.isEmpty() && restingAt == version;
    restingAt = version;
    return rested;
  }

  synchronized long published() {
    return published;
  }

  synchronized long version() {
    return version;
  }

  String source() {
    return source;
  }
}
