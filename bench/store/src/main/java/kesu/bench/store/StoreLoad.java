package kesu.bench.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Operations on documents of 1 KB with three secondary indexes. */
final class StoreLoad {
  private static final int CUSTOMERS_PER_DOCUMENT = 10;
  private static final String TEXT = "诉".repeat(280);

  private final MongoCollection<Document> collection;
  private final AtomicInteger next = new AtomicInteger();

  StoreLoad(StoreUnderTest subject, String collection) {
    this.collection = subject.database().getCollection(collection);
  }

  void createIndexes() {
    collection.createIndex(Indexes.ascending("customer"));
    collection.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("department", "state"), Indexes.ascending("dueAt")));
    collection.createIndex(Indexes.descending("receivedAt"));
  }

  private static Document document(int id) {
    return new Document("_id", "complaint-" + id)
        .append("v", 1L)
        .append("customer", "customer-" + id / CUSTOMERS_PER_DOCUMENT)
        .append("department", "D" + id % 40)
        .append("state", id % 5 == 0 ? "open" : "closed")
        .append("receivedAt", new Date(1_700_000_000_000L + id))
        .append("dueAt", new Date(1_700_000_000_000L + id * 7L % 1_000_003))
        .append("text", TEXT);
  }

  void insert() {
    collection.insertOne(document(next.getAndIncrement()));
  }

  /** Inserts documents until there are so many. */
  void fill(int documents) {
    while (next.get() < documents) {
      List<Document> batch = new ArrayList<>();
      while (batch.size() < 1000 && next.get() < documents) {
        batch.add(document(next.getAndIncrement()));
      }
      collection.insertMany(batch, new InsertManyOptions().ordered(false));
    }
  }

  private int random() {
    return ThreadLocalRandom.current().nextInt(next.get());
  }

  void findById() {
    expect(
        1,
        collection.find(Filters.eq("_id", "complaint-" + random())).into(new ArrayList<>()).size());
  }

  /** Finds one of a customer's ten, so that as much is sent as for a find by _id. */
  void findByCustomer() {
    String customer = "customer-" + random() / CUSTOMERS_PER_DOCUMENT;
    expect(
        1,
        collection.find(Filters.eq("customer", customer)).limit(1).into(new ArrayList<>()).size());
  }

  void newest50() {
    expect(
        50,
        collection
            .find()
            .sort(Sorts.descending("receivedAt"))
            .limit(50)
            .into(new ArrayList<>())
            .size());
  }

  void replaceChecked() {
    int id = random();
    Document read = collection.find(Filters.eq("_id", "complaint-" + id)).first();
    if (read == null) {
      throw new IllegalStateException("complaint-" + id + " is missing");
    }
    long version = read.getLong("v");
    collection.replaceOne(
        Filters.and(Filters.eq("_id", read.get("_id")), Filters.eq("v", version)),
        read.append("v", version + 1));
  }

  void bulkOf20() {
    List<WriteModel<Document>> models = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      models.add(
          new UpdateOneModel<>(Filters.eq("_id", "complaint-" + random()), Updates.inc("v", 1L)));
      int id = random();
      models.add(new ReplaceOneModel<>(Filters.eq("_id", "complaint-" + id), document(id)));
    }
    expect(20, collection.bulkWrite(models).getMatchedCount());
  }

  private static void expect(int wanted, int found) {
    if (wanted != found) {
      throw new IllegalStateException("Expected " + wanted + " documents, found " + found);
    }
  }
}
