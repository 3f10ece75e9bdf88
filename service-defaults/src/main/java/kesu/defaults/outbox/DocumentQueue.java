package kesu.defaults.outbox;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of one document on its way to the broker: one event is sent at a time, in order.
 * Events whose topic does not take them are passed over, with those behind them to the same topic.
 */
final class DocumentQueue {
  private final String source;
  private final TreeMap<Long, OutboxEvent> waiting = new TreeMap<>();
  private PublishedEvents published;
  private long version;
  private long idleAt = -1;
  private boolean sending;

  DocumentQueue(String source, PublishedEvents published) {
    this.source = source;
    this.published = published;
  }

  /** Queues the events that are neither published nor queued yet. */
  synchronized void add(UnpublishedDocument saved) {
    version = Math.max(version, saved.version());
    for (OutboxEvent event : saved.events()) {
      if (!published.contains(event.sequence())) {
        waiting.putIfAbsent(event.sequence(), event);
      }
    }
  }

  /**
   * Begins to send the first event that may be sent; null if none may be, or one is being sent.
   *
   * @param admitted asked once per topic, in order; the event that it admits is sent
   */
  synchronized @Nullable OutboxEvent startNext(Predicate<OutboxEvent> admitted) {
    if (sending) {
      return null;
    }
    Set<String> passedOver = new HashSet<>();
    for (OutboxEvent event : waiting.values()) {
      if (!passedOver.contains(event.topic())) {
        if (admitted.test(event)) {
          sending = true;
          return event;
        }
        passedOver.add(event.topic());
      }
    }
    return null;
  }

  /** Notes that the event being sent is published. */
  synchronized void acknowledge(OutboxEvent event) {
    sending = false;
    waiting.remove(event.sequence());
    published = published(Math.max(published.last(), event.sequence()));
  }

  private PublishedEvents published(long last) {
    return new PublishedEvents(
        last, waiting.headMap(last).keySet().stream().collect(Collectors.toUnmodifiableSet()));
  }

  /** Notes that the event being sent is not published and waits. */
  synchronized void putBack() {
    sending = false;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** True if events wait and none of them may be sent. */
  synchronized boolean isStuck() {
    return !sending && !waiting.isEmpty();
  }

  /** True if all is published and nothing was saved since the last call. */
  synchronized boolean isIdle() {
    boolean idle = waiting.isEmpty() && idleAt == version;
    idleAt = version;
    return idle;
  }

  synchronized PublishedEvents published() {
    return published;
  }

  synchronized long version() {
    return version;
  }

  String source() {
    return source;
  }
}
