package kesu.defaults.outbox;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kesu.defaults.outbox.FailedSends.FailedSend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events as soon as they are saved. Those of one document go one after the other, each
 * only when the one before is acknowledged: so a number in a topic means that all lower ones to
 * that topic are there, and a consumer may take a number not above the last for a duplicate. An
 * event that cannot be sent holds up only those of its document to the same topic; the document is
 * dropped here when nothing else of it can be sent, and the sweeper brings it back.
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

  private final Sender sender;
  private final Ticker ticker;
  private final ConcurrentHashMap<DocumentKey, DocumentQueue> queues = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, TopicLane> lanes = new ConcurrentHashMap<>();
  private final RetiredDocuments retired = new RetiredDocuments();
  private final FailedSends failedSends;

  private volatile boolean closed;

  OutboxRelay(Sender sender) {
    this(sender, Ticker.systemTicker());
  }

  OutboxRelay(Sender sender, Ticker ticker) {
    this.sender = sender;
    this.ticker = ticker;
    this.failedSends = new FailedSends(ticker);
  }

  @Override
  public void offer(UnpublishedDocument saved) {
    DocumentKey key = new DocumentKey(saved.collection(), saved.id());
    queues.compute(
        key,
        (ignored, existing) -> {
          DocumentQueue queue =
              existing == null ? new DocumentQueue(saved.source(), retired.get(key)) : existing;
          queue.add(saved);
          return sendNext(key, queue);
        });
  }

  /** Begins to send the next event; null if events wait and none may be sent now. */
  private @Nullable DocumentQueue sendNext(DocumentKey key, DocumentQueue queue) {
    OutboxEvent next = queue.startNext(event -> admits(key, queue, event));
    if (next != null) {
      lane(next.topic()).execute(() -> send(key, queue, next));
    }
    if (!queue.isStuck()) {
      return queue;
    }
    retired.put(key, queue.published());
    return null;
  }

  private boolean admits(DocumentKey key, DocumentQueue queue, OutboxEvent event) {
    return !failedSends.isWaiting(key, event.topic()) && lane(event.topic()).admits(queue);
  }

  private TopicLane lane(String topic) {
    return lanes.computeIfAbsent(
        topic,
        name -> {
          TopicLane lane = new TopicLane(name, ticker);
          if (closed) {
            lane.close();
          }
          return lane;
        });
  }

  @Override
  public long published(String collection, String id) {
    DocumentKey key = new DocumentKey(collection, id);
    DocumentQueue queue = queues.get(key);
    return (queue == null ? retired.get(key) : queue.published()).upTo();
  }

  /** Offers documents found by the sweeper; true if some of them are on their way now. */
  boolean sweep(List<UnpublishedDocument> found) {
    boolean any = false;
    for (UnpublishedDocument document : found) {
      offer(document);
      any |= queues.containsKey(new DocumentKey(document.collection(), document.id()));
    }
    return any;
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
          new DocumentKey(document.collection(), document.id()),
          (key, queue) -> {
            if (!queue.isEmpty() || queue.version() != document.version()) {
              return queue;
            }
            retired.put(key, queue.published());
            return null;
          });
    }
  }

  /** True while the broker is away for some topic. */
  boolean isFailing() {
    return lanes.values().stream()
        .flatMap(lane -> lane.failing().stream())
        .anyMatch(failing -> failing.kind() == SendFailure.OUTAGE);
  }

  /** The number of documents with events on their way. */
  int waiting() {
    return queues.size();
  }

  /** The topics to which sends fail, by name. */
  Map<String, TopicLane.Failing> failingTopics() {
    Map<String, TopicLane.Failing> failing = new TreeMap<>();
    lanes.forEach((topic, lane) -> lane.failing().ifPresent(each -> failing.put(topic, each)));
    return failing;
  }

  /** The events that were refused for themselves. */
  List<FailedSend> refused() {
    return failedSends.refused();
  }

  /** Lets everything that failed be tried again at once. */
  void retry() {
    failedSends.retry();
    lanes.values().forEach(TopicLane::retry);
  }

  private void send(DocumentKey key, DocumentQueue queue, OutboxEvent event) {
    TopicLane lane = lane(event.topic());
    if (!lane.admits(queue)) { // the topic has failed since this was queued
      next(key, queue, DocumentQueue::putBack);
      return;
    }
    long sentAt = ticker.read();
    sender.send(
        source(key, queue, event),
        event,
        (acknowledged, failure) -> {
          if (acknowledged) {
            failedSends.remove(key, event.topic());
            if (lane.acknowledged()) {
              LOG.info("事件恢复发布。 Events to {} are published again", event.topic());
            }
            next(key, queue, sent -> sent.acknowledge(event));
          } else {
            failed(key, queue, event, sentAt, failure);
            next(key, queue, DocumentQueue::putBack);
          }
        });
  }

  private void next(DocumentKey key, DocumentQueue queue, Consumer<DocumentQueue> outcome) {
    queues.computeIfPresent(
        key,
        (ignored, current) -> {
          outcome.accept(queue);
          return current == queue ? sendNext(key, queue) : current;
        });
  }

  /**
   * Events about another subject than the document are a stream of their own, because several
   * documents may tell of that subject and each counts from 1.
   */
  private static String source(DocumentKey key, DocumentQueue queue, OutboxEvent event) {
    return event.subject().equals(key.id()) ? queue.source() : queue.source() + "/" + key.id();
  }

  private void failed(
      DocumentKey key,
      DocumentQueue queue,
      OutboxEvent event,
      long sentAt,
      @Nullable Throwable cause) {
    Throwable failure = cause == null ? new IllegalStateException("no reason given") : cause;
    SendFailure kind = SendFailure.of(failure);
    String reason = SendFailure.reason(failure);
    boolean firstOfTopic = lane(event.topic()).failed(queue, sentAt, kind, reason);
    failedSends.add(key, event, kind, reason);
    if (firstOfTopic) {
      LOG.atWarn()
          .addKeyValue("complaintId", event.subject())
          .addKeyValue("type", event.type())
          .setCause(failure)
          .log(
              "事件暂时无法发布，留在文档中等待。 Events to {} cannot be published and wait in their documents",
              event.topic());
    }
  }

  @Override
  public void close() {
    closed = true;
    lanes.values().forEach(TopicLane::close);
  }
}
