package kesu.defaults.consuming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kesu.defaults.consuming.ParkedComplaint.ParkedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The parked events of one consumer group: per complaint one document with its events as they came,
 * the first of which cannot be handled. While it exists every later event of the complaint is
 * parked behind, so that order is kept. A document has so many events at most; those behind them
 * are documents of their own and move up when the first are handled.
 */
final class ParkedEvents {
  static final String COLLECTION = "parkedEvents";
  static final String STATE = "state";
  static final String EVENTS = "events";
  static final String UNSENT = "unsent";

  /** Number of events put beyond the document so far; absent while there was none. */
  private static final String FURTHER = "further";

  private static final int MOST = 500;
  private final MongoTemplate mongo;
  private final InstantSource time;
  private final String group;
  private final FurtherParkedEvents further;
  private final ParkedSubjects subjects = new ParkedSubjects();
  private volatile boolean loaded;

  ParkedEvents(MongoTemplate mongo, InstantSource time, String group) {
    this.mongo = mongo;
    this.time = time;
    this.group = group;
    this.further = new FurtherParkedEvents(mongo);
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
          .forEach(
              document ->
                  subjects.put(
                      document.getString("subject"), ParkedState.of(document.getString(STATE))));
      loaded = true;
    }
  }

  /** The parked complaints, as far as this instance knows. */
  ParkedSubjects subjects() {
    return subjects;
  }

  Optional<ParkedComplaint> find(String subject) {
    Document found = parked().find(eq("_id", id(subject))).first();
    if (found == null) {
      subjects.remove(subject);
    }
    return Optional.ofNullable(found).map(ParkedComplaint::read);
  }

  /** Parks an event behind others of its complaint; false if none is parked (any more). */
  boolean parkBehindOthers(String subject, ConsumerRecord<String, byte[]> record) {
    if (!subjects.contains(subject)) {
      return false;
    }
    Bson hasRoom =
        and(
            notYet(subject, record),
            exists(EVENTS + "." + (MOST - 1), false),
            exists(FURTHER, false));
    boolean behind = parked().updateOne(hasRoom, ParkedRecord.push(record)).getMatchedCount() == 1;
    if (behind) {
      subjects.grew(subject);
    }
    if (!behind && parked().countDocuments(eq("_id", id(subject))) == 0) {
      subjects.remove(subject);
      return false;
    }
    return behind
        || parked().countDocuments(notYet(subject, record)) == 0 // it was delivered twice
        || parkBeyond(subject, record);
  }

  /** Parks an event beyond the document; false if the document is gone meanwhile. */
  private boolean parkBeyond(String subject, ConsumerRecord<String, byte[]> record) {
    Document event = ParkedRecord.event(record);
    further.insert(id(subject), event);
    boolean kept =
        parked().updateOne(eq("_id", id(subject)), Updates.inc(FURTHER, 1)).getMatchedCount() == 1;
    if (!kept) {
      further.remove(id(subject), List.of(event));
      subjects.remove(subject);
    }
    return kept;
  }

  /** Parks the first event of a complaint that cannot be handled. */
  void park(
      String subject,
      ConsumerRecord<String, byte[]> record,
      RuntimeException failure,
      ParkedState state) {
    Bson first =
        Updates.combine(
            ParkedRecord.push(record),
            Updates.setOnInsert("group", group),
            Updates.setOnInsert("subject", subject),
            Updates.setOnInsert("since", Date.from(time.instant())),
            ParkedRecord.reason(failure, state));
    try {
      parked().updateOne(notYet(subject, record), first, new UpdateOptions().upsert(true));
    } catch (MongoWriteException twice) {
      if (twice.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw twice;
      } // else it is parked already: it was delivered twice
    }
    subjects.put(subject, state);
  }

  /** Notes why the first event of a parked complaint cannot be handled now. */
  void note(String subject, RuntimeException failure, ParkedState state) {
    boolean found =
        parked()
                .updateOne(eq("_id", id(subject)), ParkedRecord.reason(failure, state))
                .getMatchedCount()
            == 1;
    if (found) {
      subjects.put(subject, state);
    } else {
      subjects.remove(subject);
    }
  }

  /** Removes an event after it was handled; the complaint is free when none is left. */
  void unpark(String subject, String position) {
    parked()
        .updateOne(
            eq("_id", id(subject)),
            Updates.combine(
                Updates.pull(EVENTS, new Document("position", position)),
                Updates.pull(UNSENT, position)));
    freeIfEmpty(subject);
  }

  /**
   * Frees a complaint of which no event is parked any more; if there are some beyond the document,
   * the next of these move up.
   */
  void freeIfEmpty(String subject) {
    Bson empty = and(eq("_id", id(subject)), size(EVENTS, 0));
    Document found = parked().find(empty).first();
    if (found == null) {
      return;
    }
    List<Document> next = further.next(id(subject), MOST);
    if (next.isEmpty()) {
      Object times = found.get(FURTHER); // unless one was put there just now
      Bson same = times == null ? exists(FURTHER, false) : eq(FURTHER, times);
      if (parked().deleteOne(and(empty, same)).getDeletedCount() == 1) {
        subjects.remove(subject);
      }
    } else {
      parked().updateOne(empty, ParkedRecord.pushEach(next));
      further.remove(id(subject), next);
    }
  }

  /** Leaves a complaint to an operator: trying again was no use. */
  void giveUp(String subject) {
    parked().updateOne(eq("_id", id(subject)), Updates.set(STATE, ParkedState.PARKED.text()));
    subjects.put(subject, ParkedState.PARKED);
  }

  /** The parked events of a complaint that are not in the dead-letter topic yet. */
  List<ParkedEvent> unsent(String subject) {
    Document found = parked().find(eq("_id", id(subject))).first();
    if (found == null) {
      return List.of();
    }
    List<String> positions = found.getList(UNSENT, String.class, List.of());
    return ParkedComplaint.read(found).events().stream()
        .filter(event -> positions.contains(event.position()))
        .toList();
  }

  /** Notes that an event is in the dead-letter topic. */
  void sent(String subject, String position) {
    parked().updateOne(eq("_id", id(subject)), Updates.pull(UNSENT, position));
  }

  private Bson notYet(String subject, ConsumerRecord<String, byte[]> record) {
    return and(eq("_id", id(subject)), ParkedRecord.isNoneOf(record));
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
