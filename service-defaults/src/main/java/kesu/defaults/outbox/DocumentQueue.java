package kesu.defaults.outbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** The outbox of one document on its way to the broker: events in order, one sent at a time. */
final class DocumentQueue {
  private final String source;
  private final Deque<OutboxEvent> queue = new ArrayDeque<>();
  private long queued;
  private long published;
  private long version;
  private long idleAt = -1;
  private boolean sending;

  DocumentQueue(String source, long published) {
    this.source = source;
    this.queued = published;
    this.published = published;
  }

  /** Queues the events not queued yet; true if sending must be started. */
  synchronized boolean add(UnpublishedDocument saved) {
    version = Math.max(version, saved.version());
    for (OutboxEvent event : saved.events()) {
      if (event.sequence() > queued) {
        queue.add(event);
        queued = event.sequence();
      }
    }
    boolean start = !sending && !queue.isEmpty();
    sending = sending || start;
    return start;
  }

  synchronized OutboxEvent peek() {
    return queue.element();
  }

  /** Notes that the first event is published; true if there is another. */
  synchronized boolean acknowledge(OutboxEvent event) {
    published = event.sequence();
    queue.remove();
    sending = !queue.isEmpty();
    return sending;
  }

  synchronized boolean isEmpty() {
    return queue.isEmpty();
  }

  /** True if all is published and nothing was saved since the last call. */
  synchronized boolean isIdle() {
    boolean idle = queue.isEmpty() && idleAt == version;
    idleAt = version;
    return idle;
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
