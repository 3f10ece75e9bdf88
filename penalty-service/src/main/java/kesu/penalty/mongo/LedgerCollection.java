package kesu.penalty.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.penalty.Chain;
import kesu.penalty.LedgerStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The ledger as a collection: the number is the {@code _id}, so that a number is given once, and
 * the event is unique, so that it is entered once.
 */
final class LedgerCollection implements LedgerStore {
  private static final String NAME = "ledger";
  private final MongoTemplate mongo;

  LedgerCollection(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.execute(
        NAME,
        collection -> collection.createIndex(ascending("event"), new IndexOptions().unique(true)));
  }

  @Override
  public Optional<Chain.Link> last() {
    return Optional.ofNullable(
            mongo.execute(
                NAME,
                (CollectionCallback<Document>)
                    collection -> collection.find().sort(descending("_id")).limit(1).first()))
        .map(LedgerCollection::link);
  }

  @Override
  public boolean has(String event) {
    return mongo.execute(
            NAME,
            (CollectionCallback<Document>)
                collection -> collection.find(eq("event", event)).first())
        != null;
  }

  @Override
  public boolean append(Chain.Link link) {
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
  public List<Chain.Link> after(long number, int most) {
    List<Chain.Link> found = new ArrayList<>();
    mongo.execute(
        NAME,
        collection ->
            collection
                .find(gt("_id", number))
                .sort(com.mongodb.client.model.Sorts.ascending("_id"))
                .limit(most)
                .map(LedgerCollection::link)
                .into(found));
    return found;
  }

  private static Chain.Link link(Document document) {
    return new Chain.Link(
        document.get("_id", Number.class).longValue(),
        document.get("event", String.class),
        document.get("body", String.class),
        document.get("previous", String.class),
        document.get("hash", String.class));
  }
}
