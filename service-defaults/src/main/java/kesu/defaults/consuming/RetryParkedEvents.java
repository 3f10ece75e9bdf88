package kesu.defaults.consuming;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.cloudevents.MissingEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tries parked events again, after longer and longer times: a failure some seconds long, before it
 * is left to an operator; a gap for ever, each time asking the sender for the missing events.
 */
final class RetryParkedEvents implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RetryParkedEvents.class);
  private static final long LOOK_EVERY_MS = 500;
  private static final long FIRST_RETRY_MS = 500;
  private static final long FIRST_REQUEST_MS = 2_000;
  private static final long LONGEST_MS = 600_000;
  private static final int RETRIES = 4;
  private final Collection<EventConsumer> consumers;
  private final RequestMissingEvents requests;
  private final Map<Key, Attempt> attempts = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parked-events").factory());
  private volatile boolean running;

  private record Key(String group, String subject, ParkedState state) {}

  private record Attempt(int count, long dueNanos) {
    boolean isDue() {
      return dueNanos - System.nanoTime() <= 0;
    }

    static Attempt after(int count, long firstMs) {
      long wait = Math.min(LONGEST_MS, firstMs << Math.min(count, 16));
      return new Attempt(count, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait));
    }
  }

  RetryParkedEvents(Collection<EventConsumer> consumers, RequestMissingEvents requests) {
    this.consumers = List.copyOf(consumers);
    this.requests = requests;
  }

  @Override
  public void start() {
    running = true;
    timer.scheduleWithFixedDelay(this::tick, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    for (EventConsumer consumer : consumers) {
      consumer
          .parked()
          .subjects()
          .states()
          .forEach(
              (subject, state) -> {
                if (state != ParkedState.PARKED && running) {
                  guarded(consumer, subject, state);
                }
              });
    }
    attempts
        .keySet()
        .removeIf(key -> consumers.stream().noneMatch(consumer -> isParked(consumer, key)));
  }

  private static boolean isParked(EventConsumer consumer, Key key) {
    return consumer.subscription().group().equals(key.group())
        && consumer.parked().subjects().state(key.subject()) == key.state();
  }

  private void guarded(EventConsumer consumer, String subject, ParkedState state) {
    try {
      attempt(consumer, subject, state);
    } catch (RuntimeException outage) {
      LOG.atWarn()
          .addKeyValue("complaintId", subject)
          .setCause(outage)
          .log("A parked complaint was not tried again; the next attempt follows");
    }
  }

  private void attempt(EventConsumer consumer, String subject, ParkedState state) {
    Key key = new Key(consumer.subscription().group(), subject, state);
    if (state == ParkedState.GAP) {
      Attempt last = attempts.get(key);
      if (last == null || last.isDue()) {
        int count = last == null ? 0 : last.count() + 1;
        attempts.put(key, Attempt.after(count, FIRST_REQUEST_MS));
        if (count == 0 || !consumer.replay(subject)) {
          request(consumer, subject);
        }
      }
    } else {
      Attempt last = attempts.computeIfAbsent(key, ignored -> Attempt.after(0, FIRST_RETRY_MS));
      if (last.isDue()) {
        attempts.put(key, Attempt.after(last.count() + 1, FIRST_RETRY_MS));
        retry(consumer, subject, last.count() + 1);
      }
    }
  }

  private static void retry(EventConsumer consumer, String subject, int count) {
    if (!consumer.replay(subject)
        && count >= RETRIES
        && consumer.parked().subjects().state(subject) == ParkedState.RETRYING) {
      LOG.atError()
          .addKeyValue("complaintId", subject)
          .log(
              "An event was tried {} times; it is parked with all later events of its complaint",
              count + 1);
      consumer.parked().giveUp(subject);
    }
  }

  private void request(EventConsumer consumer, String subject) {
    MissingEvents.Range missing =
        consumer.parked().find(subject).map(ParkedComplaint::missing).orElse(null);
    if (missing != null) {
      requests.request(missing, consumer.subscription());
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
