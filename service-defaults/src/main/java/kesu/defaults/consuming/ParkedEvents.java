package kesu.defaults.consuming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The parked events of one consumer group: per complaint one document with its events in order, the
 * first of which cannot be handled. While it exists every later event of the complaint is parked
 * behind, so that order is kept.
 */
final class ParkedEvents {
  static final String COLLECTION = "parkedEvents";
  private final MongoTemplate mongo;
  private final InstantSource time;
  private final DeadLetterTopic deadLetters;
  private final String group;
  private final Set<String> subjects = ConcurrentHashMap.newKeySet();
  private volatile boolean loaded;

  ParkedEvents(MongoTemplate mongo, InstantSource time, DeadLetterTopic deadLetters, String group) {
    this.mongo = mongo;
    this.time = time;
    this.deadLetters = deadLetters;
    this.group = group;
  }

  /** The key that an event is parked under: its complaint, or its position if it names none. */
  static String subject(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? position(record) : record.key();
  }

  static String position(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** Forgets what is parked: partitions were assigned, whose owner may have parked more. */
  void forget() {
    loaded = false;
  }

  /** Loads what is parked, unless it is loaded; to be called before events are handled. */
  void load() {
    if (!loaded) {
      parked()
          .find(eq("group", group))
          .forEach(document -> subjects.add(document.getString("subject")));
      loaded = true;
    }
  }

  /** True if events of the complaint are parked, as far as this instance knows. */
  boolean contains(String subject) {
    return subjects.contains(subject);
  }

  /** Parks an event behind others of its complaint; false if none is parked (any more). */
  boolean parkBehindOthers(String subject, ConsumerRecord<String, byte[]> record) {
    if (!subjects.contains(subject)) {
      return false;
    }
    if (parked().countDocuments(eq("_id", id(subject))) == 0) {
      subjects.remove(subject);
      return false;
    }
    return append(subject, record, null);
  }

  /** Parks the first event of a complaint that cannot be handled. */
  void park(String subject, ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    subjects.add(subject);
    append(subject, record, failure);
  }

  private boolean append(
      String subject, ConsumerRecord<String, byte[]> record, @Nullable RuntimeException failure) {
    var filter = and(eq("_id", id(subject)), ne("events.position", position(record)));
    var push = Updates.push("events", event(record));
    try {
      if (failure == null) {
        boolean behind = parked().updateOne(filter, push).getMatchedCount() == 1;
        if (!behind && parked().countDocuments(eq("_id", id(subject))) == 0) {
          subjects.remove(subject);
          return false;
        }
      } else {
        var first =
            Updates.combine(
                push,
                Updates.setOnInsert("group", group),
                Updates.setOnInsert("subject", subject),
                Updates.setOnInsert("since", Date.from(time.instant())),
                Updates.setOnInsert("reason", reason(failure)));
        parked().updateOne(filter, first, new UpdateOptions().upsert(true));
      }
    } catch (com.mongodb.MongoWriteException | DuplicateKeyException twice) {
      if (!isDuplicate(twice)) {
        throw twice;
      } // else it is parked already: it was delivered twice
    }
    deadLetters.send(record, group);
    return true;
  }

  /** Removes the first event after it was handled; the complaint is free when none is left. */
  void unpark(String subject, String position) {
    parked()
        .updateOne(
            eq("_id", id(subject)), Updates.pull("events", new Document("position", position)));
    if (parked().deleteOne(and(eq("_id", id(subject)), size("events", 0))).getDeletedCount() == 1) {
      subjects.remove(subject);
    }
  }

  private static boolean isDuplicate(RuntimeException failure) {
    return failure instanceof DuplicateKeyException
        || (failure instanceof com.mongodb.MongoWriteException write
            && write.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY);
  }

  /** The reason without the event's words: an exception's message may quote them. */
  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static Document event(ConsumerRecord<String, byte[]> record) {
    Document headers = new Document();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new Document("position", position(record))
        .append("headers", headers)
        .append("value", record.value() == null ? null : new Binary(record.value()));
  }

  private String id(String subject) {
    return id(group, subject);
  }

  static String id(String group, String subject) {
    return group + "/" + subject;
  }

  private MongoCollection<Document> parked() {
    return mongo.getCollection(COLLECTION);
  }
}
