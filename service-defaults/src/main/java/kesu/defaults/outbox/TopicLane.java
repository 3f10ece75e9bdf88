package kesu.defaults.outbox;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sends to one topic: on a thread of its own, so that a topic whose broker does not answer
 * holds up no other. After a failure one event at a time is tried, as a probe, until one is
 * acknowledged.
 */
final class TopicLane implements AutoCloseable {
  private static final int IDLE_SECONDS = 10;
  private static final BackOff OUTAGE = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));
  private static final BackOff REFUSED = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(1));

  private final Ticker ticker;
  private final ThreadPoolExecutor sending;
  private @Nullable Failing failing;
  private @Nullable Object probe;
  private long acknowledgedAt;

  /**
   * A topic to which sends fail.
   *
   * @param since nanoseconds of the ticker at the first failure
   * @param failures the failures in succession
   * @param retryAt nanoseconds of the ticker at which the next event is tried
   */
  record Failing(long since, int failures, long retryAt, SendFailure kind, String reason) {}

  TopicLane(String topic, Ticker ticker) {
    this.ticker = ticker;
    this.acknowledgedAt = ticker.read();
    this.sending =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofVirtual().name("outbox-" + topic).factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // once closed: what is left waits in the store
    sending.allowCoreThreadTimeOut(true);
  }

  void execute(Runnable send) {
    sending.execute(send);
  }

  /** True if that sender may send now; while sends fail it is then the probe. */
  synchronized boolean admits(Object sender) {
    if (failing == null) {
      return true;
    }
    if (probe == null && ticker.read() - failing.retryAt() >= 0) {
      probe = sender;
    }
    return probe == sender;
  }

  /** Notes an acknowledged send; true if sends failed before it. */
  synchronized boolean acknowledged() {
    boolean recovered = failing != null;
    acknowledgedAt = ticker.read();
    failing = null;
    probe = null;
    return recovered;
  }

  /**
   * Notes a failed send of an event.
   *
   * @param sentAt nanoseconds of the ticker; if another event was acknowledged since then, the
   *     topic works and only this event failed
   * @return true if this is the first failure
   */
  synchronized boolean failed(Object sender, long sentAt, SendFailure kind, String reason) {
    if (probe == sender) {
      probe = null;
    }
    if (kind == SendFailure.EVENT || acknowledgedAt - sentAt > 0) {
      return false;
    }
    Failing before = failing;
    int failures = before == null ? 1 : before.failures() + 1;
    long now = ticker.read();
    BackOff backOff = kind == SendFailure.TOPIC ? REFUSED : OUTAGE;
    failing =
        new Failing(
            before == null ? now : before.since(),
            failures,
            now + backOff.nanos(failures),
            kind,
            reason);
    return before == null;
  }

  /** Lets the next event be tried at once. */
  synchronized void retry() {
    if (failing != null) {
      failing =
          new Failing(
              failing.since(), failing.failures(), ticker.read(), failing.kind(), failing.reason());
    }
  }

  /** The failure of the topic; empty if the last send was acknowledged. */
  synchronized Optional<Failing> failing() {
    return Optional.ofNullable(failing);
  }

  @Override
  public void close() {
    sending.shutdown();
  }
}
