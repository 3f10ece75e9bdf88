package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kesu.defaults.outbox.OutboxEvent;
import kesu.defaults.outbox.OutboxStore;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The events that a service has saved lately, so that they can be published again after they have
 * left their documents. They are written many at a time, and leave an outbox only when they are
 * written here.
 */
final class EventArchive implements AutoCloseable {
  static final String COLLECTION = "eventArchive";
  private static final Logger LOG = LoggerFactory.getLogger(EventArchive.class);
  private static final String AT = "at";
  private static final String EVENTS = "events";
  private static final long WRITE_AFTER_MS = 250;
  private final MongoTemplate mongo;
  private final InstantSource time;
  private final Duration kept;
  private final Map<Key, List<OutboxEvent>> waiting = new LinkedHashMap<>();
  private final Cache<Key, Long> added = lastNumbers();
  private final Cache<Key, Long> written = lastNumbers();
  private final ScheduledExecutorService writing =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("event-archive").factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // once closed: what is left is in its document
  private boolean scheduled;

  private record Key(String collection, String id) {
    /** Events of one document lie together, in the order of their numbers. */
    String entry(OutboxEvent last) {
      return "%s%010d/%019d".formatted(prefix(), last.incarnation().number(), last.sequence());
    }

    String prefix() {
      return collection + "/" + id + "/";
    }
  }

  EventArchive(MongoTemplate mongo, InstantSource time, Duration kept) {
    this.mongo = mongo;
    this.time = time;
    this.kept = kept;
    mongo.execute(COLLECTION, collection -> collection.createIndex(Indexes.ascending(AT)));
    writing.scheduleWithFixedDelay(this::removeOld, 1, 60, TimeUnit.MINUTES);
  }

  private static Cache<Key, Long> lastNumbers() {
    return Caffeine.newBuilder()
        .maximumSize(50_000)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }

  /** Adds the events of a document's outbox that were not added before. */
  void add(String collection, String id, List<OutboxEvent> outbox) {
    Key key = new Key(collection, id);
    synchronized (waiting) {
      Long last = added.getIfPresent(key);
      for (OutboxEvent event : outbox) {
        if (last == null || event.sequence() > last) {
          waiting.computeIfAbsent(key, ignored -> new ArrayList<>()).add(event);
          added.put(key, event.sequence());
        }
      }
      if (!waiting.isEmpty() && !scheduled) {
        scheduled = true;
        writing.schedule(this::writeLater, WRITE_AFTER_MS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** The number of a document's last event that is written here; 0 if none is known to be. */
  long written(String collection, String id) {
    Long last = written.getIfPresent(new Key(collection, id));
    return last == null ? 0 : last;
  }

  /** Writes what waits. Throws if the store does not take it; then it goes on waiting. */
  synchronized void write() {
    Map<Key, List<OutboxEvent>> taken;
    synchronized (waiting) {
      taken = new LinkedHashMap<>(waiting);
      waiting.clear();
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      insert(taken);
      taken.forEach((key, events) -> written.put(key, events.getLast().sequence()));
    } catch (RuntimeException failure) {
      synchronized (waiting) {
        waiting.forEach(
            (key, later) ->
                taken.merge(
                    key,
                    later,
                    (first, second) -> {
                      List<OutboxEvent> all = new ArrayList<>(first);
                      all.addAll(second);
                      return all;
                    }));
        waiting.clear();
        waiting.putAll(taken);
      }
      throw failure;
    }
  }

  /** Writes events that their document does not know. They say nothing of what it has archived. */
  void writeUnknown(String collection, String id, List<OutboxEvent> events) {
    insert(Map.of(new Key(collection, id), events));
  }

  private void insert(Map<Key, List<OutboxEvent>> events) {
    Date now = Date.from(time.instant());
    List<Document> entries = new ArrayList<>();
    events.forEach(
        (key, all) ->
            entries.add(
                new Document("_id", key.entry(all.getLast()))
                    .append(AT, now)
                    .append(EVENTS, all.stream().map(MetadataFields::event).toList())));
    mongo.execute(COLLECTION, collection -> insert(collection, entries));
  }

  private static boolean insert(MongoCollection<Document> collection, List<Document> entries) {
    try {
      collection.insertMany(entries, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException some) {
      if (some.getWriteConcernError() != null
          || some.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw some;
      } // else they were written before a crash
    }
    return true;
  }

  private void writeLater() {
    synchronized (waiting) {
      scheduled = false;
    }
    try {
      write();
    } catch (RuntimeException failure) {
      LOG.warn("The archive of events was not written; they stay in their documents", failure);
      add("", "", List.of()); // try again
    }
  }

  /** The events of a document that are kept here, in the order in which they were saved. */
  List<OutboxEvent> events(String collection, String id) {
    Key key = new Key(collection, id);
    List<OutboxEvent> events = new ArrayList<>();
    List<Document> entries =
        mongo.execute(
            COLLECTION,
            stored ->
                stored
                    .find(and(gte("_id", key.prefix()), lt("_id", key.prefix() + "~")))
                    .sort(Sorts.ascending("_id"))
                    .into(new ArrayList<>()));
    for (Document entry : Objects.requireNonNull(entries)) {
      events.addAll(MetadataFields.events(entry.getList(EVENTS, Document.class)));
    }
    return events;
  }

  /** Passes on the events that were written at or after an instant, oldest first. */
  void eventsSince(Instant instant, OutboxStore.EventVisitor visitor) {
    mongo.execute(
        COLLECTION,
        stored -> {
          for (Document entry :
              stored.find(gte(AT, Date.from(instant))).sort(Sorts.ascending(AT))) {
            String[] key = entry.getString("_id").split("/", 3);
            MetadataFields.events(entry.getList(EVENTS, Document.class))
                .forEach(event -> visitor.visit(key[0], key[1], event));
          }
          return true;
        });
  }

  void removeOld() {
    try {
      Date before = Date.from(time.instant().minus(kept));
      mongo.execute(COLLECTION, collection -> collection.deleteMany(lt(AT, before)));
    } catch (RuntimeException failure) {
      LOG.warn("Old events were not removed from the archive; the next hour tries again", failure);
    }
  }

  @Override
  public void close() {
    writing.shutdownNow();
    try {
      write();
    } catch (RuntimeException failure) {
      LOG.warn("The archive of events was not written; they stay in their documents", failure);
    }
  }
}
