package kesu.penalty.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.penalty.LedgerLink;
import kesu.penalty.LedgerRepository;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The ledger as a collection: the number is the {@code _id}, so that a number is given once, and
 * the event is unique, so that it is entered once.
 */
@Repository
class MongoLedgerRepository implements LedgerRepository {
  private static final String NAME = "ledger";
  private final MongoTemplate mongo;

  MongoLedgerRepository(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.execute(
        NAME,
        collection ->
            collection.createIndex(Indexes.ascending("event"), new IndexOptions().unique(true)));
  }

  @Override
  public Optional<LedgerLink> last() {
    return Optional.ofNullable(
            mongo.execute(
                NAME,
                (CollectionCallback<Document>)
                    collection -> collection.find().sort(descending("_id")).limit(1).first()))
        .map(MongoLedgerRepository::link);
  }

  @Override
  public boolean contains(String event) {
    return mongo.execute(
            NAME,
            (CollectionCallback<Document>)
                collection -> collection.find(eq("event", event)).first())
        != null;
  }

  @Override
  public boolean append(LedgerLink link) {
    Document document =
        new Document("_id", link.number())
            .append("event", link.event())
            .append("body", link.body())
            .append("previous", link.previous())
            .append("hash", link.hash());
    try {
      mongo.execute(NAME, collection -> collection.insertOne(document));
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public List<LedgerLink> after(long number, int limit) {
    List<LedgerLink> found = new ArrayList<>();
    mongo.execute(
        NAME,
        collection ->
            collection
                .find(gt("_id", number))
                .sort(ascending("_id"))
                .limit(limit)
                .map(MongoLedgerRepository::link)
                .into(found));
    return found;
  }

  private static LedgerLink link(Document document) {
    return new LedgerLink(
        document.get("_id", Number.class).longValue(),
        document.get("event", String.class),
        document.get("body", String.class),
        document.get("previous", String.class),
        document.get("hash", String.class));
  }
}
