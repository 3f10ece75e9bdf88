package kesu.defaults.outbox;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that could not be sent, each the first of its document to its topic. It is tried again
 * after a time that grows, so that others of the topic have their turn.
 */
final class FailedSends {
  private static final Logger LOG = LoggerFactory.getLogger(FailedSends.class);
  private static final int KEPT = 20_000;
  private static final long FORGOTTEN_NANOS = Duration.ofMinutes(5).toNanos();
  private static final BackOff REFUSED = new BackOff(Duration.ofMinutes(1), Duration.ofMinutes(15));
  private static final BackOff WAITING = new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(10));

  private final Ticker ticker;
  private final ConcurrentHashMap<Key, FailedSend> failed = new ConcurrentHashMap<>();

  private record Key(DocumentKey document, String topic) {}

  /**
   * An event that could not be sent.
   *
   * @param since nanoseconds of the ticker at its first failure
   * @param failures its failures in succession
   * @param retryAt nanoseconds of the ticker at which it is tried again
   */
  record FailedSend(
      String collection,
      String document,
      String topic,
      String subject,
      String type,
      long sequence,
      long since,
      int failures,
      long retryAt,
      SendFailure kind,
      String reason) {}

  FailedSends(Ticker ticker) {
    this.ticker = ticker;
  }

  /** True if the document's next event to a topic failed and is not to be tried again yet. */
  boolean isWaiting(DocumentKey document, String topic) {
    if (failed.isEmpty()) {
      return false;
    }
    FailedSend last = failed.get(new Key(document, topic));
    return last != null && last.retryAt() - ticker.read() > 0;
  }

  /** Notes a failure. */
  void add(DocumentKey document, OutboxEvent event, SendFailure kind, String reason) {
    Key key = new Key(document, event.topic());
    @Nullable FailedSend before = failed.get(key);
    if (before == null && failed.size() >= KEPT) {
      return; // it is tried again all the sooner
    }
    int failures = before == null ? 1 : before.failures() + 1;
    long now = ticker.read();
    BackOff backOff = kind == SendFailure.EVENT ? REFUSED : WAITING;
    failed.put(
        key,
        new FailedSend(
            document.collection(),
            document.id(),
            event.topic(),
            event.subject(),
            event.type(),
            event.sequence(),
            before == null ? now : before.since(),
            failures,
            now + backOff.nanos(failures),
            kind,
            reason));
    if (kind == SendFailure.EVENT && before == null) {
      LOG.atError()
          .addKeyValue("complaintId", event.subject())
          .addKeyValue("type", event.type())
          .log(
              "事件无法发送，同一投诉发往该主题的后续事件一并等待。 An event cannot be sent to {}; it waits in {}/{} with all"
                  + " later ones to this topic: {}",
              event.topic(),
              document.collection(),
              document.id(),
              reason);
    }
  }

  void remove(DocumentKey document, String topic) {
    if (!failed.isEmpty()) {
      failed.remove(new Key(document, topic));
    }
  }

  /** Lets all be tried again at once. */
  void retry() {
    failed.clear();
  }

  /** Events that were refused for themselves, not because their topic fails. */
  List<FailedSend> refused() {
    long now = ticker.read();
    failed // one that is due and not tried any more was published by another instance
        .values()
        .removeIf(send -> now - send.retryAt() > FORGOTTEN_NANOS);
    return failed.values().stream().filter(send -> send.kind() == SendFailure.EVENT).toList();
  }
}
