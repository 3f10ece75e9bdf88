package kesu.defaults.outbox;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events as soon as they are saved. Those of one document go one after the other, each
 * only when the one before is acknowledged: so a number in the log means that all lower ones are
 * there, and a consumer may take a number not above the last for a duplicate. When a send fails the
 * document is dropped here, and the sweeper brings it back.
 */
final class OutboxRelay implements Outbox, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /**
   * Sends one event and reports when it is acknowledged, or why it is not. May block while the
   * broker is away.
   */
  interface Sender {
    void send(String source, OutboxEvent event, BiConsumer<Boolean, @Nullable Throwable> done);
  }

  private record Key(String collection, String id) {}

  private final Sender sender;
  private final ConcurrentHashMap<Key, DocumentQueue> queues = new ConcurrentHashMap<>();
  private final Cache<Key, Long> retired =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final ExecutorService sending =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("outbox-relay").factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // once closed: what is left waits in the store
  private volatile boolean failing;

  OutboxRelay(Sender sender) {
    this.sender = sender;
  }

  @Override
  public void offer(UnpublishedDocument saved) {
    if (failing) {
      return; // the sweeper tries again, so that nothing piles up in memory while the broker is
      // away
    }
    enqueue(saved);
  }

  private void enqueue(UnpublishedDocument saved) {
    Key key = new Key(saved.collection(), saved.id());
    queues.compute(
        key,
        (ignored, existing) -> {
          DocumentQueue queue =
              existing == null ? new DocumentQueue(saved.source(), retiredAt(key)) : existing;
          if (queue.add(saved)) {
            sending.execute(() -> send(key, queue));
          }
          return queue;
        });
  }

  @Override
  public long published(String collection, String id) {
    Key key = new Key(collection, id);
    DocumentQueue queue = queues.get(key);
    return queue == null ? retiredAt(key) : queue.published();
  }

  /**
   * The last number published of a document whose queue is gone. An optimisation only: without it
   * events would be sent twice.
   */
  private long retiredAt(Key key) {
    Long number = retired.getIfPresent(key);
    return number == null ? 0 : number;
  }

  /**
   * Offers documents found by the sweeper. While sends fail only one of them is tried, as a probe.
   */
  void sweep(List<UnpublishedDocument> found) {
    List<UnpublishedDocument> tried =
        failing && !found.isEmpty() ? List.of(found.getFirst()) : found;
    tried.forEach(this::enqueue);
  }

  /**
   * The documents that are fully published and were not saved since the last call, ready to be
   * marked. One that is being worked on is soon saved again and needs no mark.
   */
  List<UnpublishedDocument> idle() {
    List<UnpublishedDocument> published = new ArrayList<>();
    queues.forEach(
        (key, queue) -> {
          if (queue.isIdle()) {
            published.add(
                new UnpublishedDocument(
                    key.collection(), key.id(), queue.source(), queue.version(), List.of()));
          }
        });
    return published;
  }

  /** Drops the queues of marked documents, unless more events came in meanwhile. */
  void forget(List<UnpublishedDocument> marked) {
    for (UnpublishedDocument document : marked) {
      queues.computeIfPresent(
          new Key(document.collection(), document.id()),
          (key, queue) -> {
            if (!queue.isEmpty() || queue.version() != document.version()) {
              return queue;
            }
            retired.put(key, queue.published());
            return null;
          });
    }
  }

  /** True from a send that failed to the next that is acknowledged. */
  boolean isFailing() {
    return failing;
  }

  /** The number of documents with events on their way. */
  int waiting() {
    return queues.size();
  }

  private void send(Key key, DocumentQueue queue) {
    OutboxEvent next = queue.peek();
    sender.send(
        source(key, queue, next),
        next,
        (acknowledged, failure) -> {
          if (acknowledged) {
            failing = false;
            if (queue.acknowledge(next)) {
              sending.execute(() -> send(key, queue));
            }
          } else {
            failed(key, next, failure);
          }
        });
  }

  /**
   * Events about another subject than the document are a stream of their own, because several
   * documents may tell of that subject and each counts from 1.
   */
  private static String source(Key key, DocumentQueue queue, OutboxEvent event) {
    return event.subject().equals(key.id()) ? queue.source() : queue.source() + "/" + key.id();
  }

  private void failed(Key key, OutboxEvent event, @Nullable Throwable failure) {
    if (!failing) {
      LOG.warn(
          "Events cannot be published and wait in their documents; the first is {}",
          event.type(),
          failure);
    }
    failing = true;
    queues.remove(key);
  }

  @Override
  public void close() {
    sending.shutdown();
  }
}
