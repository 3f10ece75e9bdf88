package kesu.defaults.consuming;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The parked events of a complaint beyond those in its document: each a document of its own, in the
 * order in which they came.
 */
final class FurtherParkedEvents {
  private static final String COLLECTION = "parkedEventsFurther";
  private static final String PARKED = "parked";
  private static final String NUMBER = "n";
  private static final String EVENT = "event";
  private final MongoTemplate mongo;

  FurtherParkedEvents(MongoTemplate mongo) {
    this.mongo = mongo;
    further().createIndex(Indexes.ascending(PARKED, NUMBER));
  }

  /** Inserts an event behind the others of a parked complaint; one that is there stays as it is. */
  void insert(String parked, Document event) {
    Document last =
        further().find(eq(PARKED, parked)).sort(Sorts.descending(NUMBER)).limit(1).first();
    long number = last == null ? 1 : last.get(NUMBER, Number.class).longValue() + 1;
    try {
      further()
          .insertOne(
              new Document("_id", key(parked, event))
                  .append(PARKED, parked)
                  .append(NUMBER, number)
                  .append(EVENT, event));
    } catch (MongoWriteException twice) {
      if (twice.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw twice;
      }
    }
  }

  /** The events that come next. */
  List<Document> next(String parked, int most) {
    return further()
        .find(eq(PARKED, parked))
        .sort(Sorts.ascending(NUMBER))
        .limit(most)
        .map(document -> document.get(EVENT, Document.class))
        .into(new ArrayList<>());
  }

  void remove(String parked, List<Document> events) {
    further().deleteMany(in("_id", events.stream().map(event -> key(parked, event)).toList()));
  }

  private static String key(String parked, Document event) {
    return parked + "#" + event.getString("name");
  }

  private MongoCollection<Document> further() {
    return mongo.getCollection(COLLECTION);
  }
}
