package kesu.defaults.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import kesu.defaults.saving.Outbox;
import kesu.defaults.saving.Unpublished;
import kesu.defaults.saving.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes saved events as soon as they are saved. Those of one document go one after the other,
 * each only when the one before is acknowledged: so a higher number in the log means that all lower
 * ones are there, and a consumer may take a number that is not above the last one for a duplicate.
 * When a send fails the document is dropped here, and a sweep brings it back.
 */
final class Relay implements Outbox, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /**
   * Sends one event; tells when it is acknowledged, or why not. May block while the broker is away.
   */
  interface Sender {
    void send(String source, Waiting event, BiConsumer<Boolean, @Nullable Throwable> done);
  }

  private record Key(String collection, String id) {}

  private final Sender sender;
  private final ConcurrentHashMap<Key, Line> lines = new ConcurrentHashMap<>();
  private final Cache<Key, Long> gone =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final ExecutorService sending =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("relay").factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // once closed: what is left waits in the store
  private volatile boolean failing;

  Relay(Sender sender) {
    this.sender = sender;
  }

  @Override
  public void offer(Unpublished saved) {
    if (failing) {
      return; // the sweep tries again, so that nothing piles up in memory while the broker is away
    }
    queue(saved);
  }

  private void queue(Unpublished saved) {
    Key key = new Key(saved.collection(), saved.id());
    lines.compute(
        key,
        (ignored, existing) -> {
          Line line = existing == null ? new Line(saved.source(), goneUpTo(key)) : existing;
          if (line.add(saved)) {
            sending.execute(() -> send(key, line));
          }
          return line;
        });
  }

  @Override
  public long published(String collection, String id) {
    Key key = new Key(collection, id);
    Line line = lines.get(key);
    return line == null ? goneUpTo(key) : line.published();
  }

  /**
   * What was published of a document that nobody here works on any more; saves sending it twice, no
   * more.
   */
  private long goneUpTo(Key key) {
    Long number = gone.getIfPresent(key);
    return number == null ? 0 : number;
  }

  /**
   * Offers what a sweep found. While sends fail only one document is tried, to see whether the
   * broker is back.
   */
  void sweep(List<Unpublished> found) {
    List<Unpublished> tried = failing && !found.isEmpty() ? List.of(found.getFirst()) : found;
    tried.forEach(this::queue);
  }

  /**
   * The documents whose events are all published and that were not saved since this was called
   * last, so that they can be marked: one that is being worked on is soon saved again, and needs no
   * mark.
   */
  List<Unpublished> restingPublished() {
    List<Unpublished> published = new ArrayList<>();
    lines.forEach(
        (key, line) -> {
          if (line.rests()) {
            published.add(
                new Unpublished(
                    key.collection(), key.id(), line.source(), line.version(), List.of()));
          }
        });
    return published;
  }

  /** Forgets documents that were marked, unless more came in for them meanwhile. */
  void forget(List<Unpublished> marked) {
    for (Unpublished document : marked) {
      lines.computeIfPresent(
          new Key(document.collection(), document.id()),
          (key, line) -> {
            if (!line.isDone() || line.version() != document.version()) {
              return line;
            }
            gone.put(key, line.published());
            return null;
          });
    }
  }

  /** How many documents have events on their way. */
  int waiting() {
    return lines.size();
  }

  private void send(Key key, Line line) {
    Waiting next = line.peek();
    sender.send(
        source(key, line, next),
        next,
        (acknowledged, failure) -> {
          if (acknowledged) {
            failing = false;
            if (line.acknowledge(next)) {
              sending.execute(() -> send(key, line));
            }
          } else {
            failed(key, next, failure);
          }
        });
  }

  /**
   * Events about something else than the document itself are a stream of their own, because others
   * are told of the same subject by other documents, and each counts from 1.
   */
  private static String source(Key key, Line line, Waiting event) {
    return event.subject().equals(key.id()) ? line.source() : line.source() + "/" + key.id();
  }

  private void failed(Key key, Waiting event, @Nullable Throwable failure) {
    if (!failing) {
      LOG.warn("Events cannot be published and wait in the store; first {}", event.type(), failure);
    }
    failing = true;
    lines.remove(key);
  }

  @Override
  public void close() {
    sending.shutdown();
  }
}
