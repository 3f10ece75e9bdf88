package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import kesu.cloudevents.Incarnation;
import org.bson.Document;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The incarnation of a service's store: 1 until the store is restored, and one more each time. Read
 * once; every instance is started again after a restore.
 */
public final class StoreIncarnation {
  private static final String COLLECTION = "incarnation";
  private static final String ID = "store";
  private static final String NUMBER = "n";
  private final MongoTemplate mongo;
  private volatile long number;

  StoreIncarnation(MongoTemplate mongo) {
    this.mongo = mongo;
    Document found =
        mongo.execute(
            COLLECTION,
            (CollectionCallback<Document>) collection -> collection.find(eq("_id", ID)).first());
    this.number = found == null ? Incarnation.FIRST.number() : MetadataFields.number(found, NUMBER);
  }

  /** The store's incarnation. */
  public long number() {
    return number;
  }

  /** Begins the next incarnation; to be called once after the store was restored. */
  public synchronized long raise() {
    long next = number + 1;
    mongo.execute(
        COLLECTION,
        collection ->
            collection.updateOne(
                eq("_id", ID), Updates.max(NUMBER, next), new UpdateOptions().upsert(true)));
    number = next;
    return number;
  }
}
