package kesu.penalty.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kesu.penalty.LedgerCheckpoint;
import kesu.penalty.LedgerLink;
import kesu.penalty.LedgerRepository;
import org.bson.Document;
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
  private static final String CHECKPOINTS = "ledgerCheckpoints";
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
  public Set<String> entered(Collection<String> events) {
    Set<String> entered = new HashSet<>();
    mongo.execute(
        NAME,
        collection ->
            collection
                .find(in("event", events))
                .projection(include("event"))
                .map(document -> document.getString("event"))
                .into(entered));
    return entered;
  }

  @Override
  public int append(List<LedgerLink> run) {
    List<Document> documents = run.stream().map(MongoLedgerRepository::document).toList();
    Integer appended = mongo.execute(NAME, collection -> append(collection, documents));
    return Objects.requireNonNull(appended);
  }

  private static int append(MongoCollection<Document> collection, List<Document> documents) {
    try {
      collection.insertMany(documents); // in order: it stops at the first that is refused
      return documents.size();
    } catch (MongoBulkWriteException stopped) {
      if (stopped.getWriteConcernError() != null
          || stopped.getWriteErrors().getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw stopped;
      }
      return stopped.getWriteErrors().getFirst().getIndex();
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

  @Override
  public List<LedgerLink> all(Collection<Long> numbers) {
    List<LedgerLink> found = new ArrayList<>();
    mongo.execute(
        NAME,
        collection ->
            collection.find(in("_id", numbers)).map(MongoLedgerRepository::link).into(found));
    return found;
  }

  @Override
  public Optional<LedgerCheckpoint> checkpoint() {
    Document found =
        mongo.execute(CHECKPOINTS, collection -> collection.find(eq("_id", NAME)).first());
    return Optional.ofNullable(found)
        .map(
            document ->
                new LedgerCheckpoint(
                    document.get("number", Number.class).longValue(),
                    document.getString("hash"),
                    document.getDate("at").toInstant()));
  }

  @Override
  public void keep(LedgerCheckpoint checkpoint) {
    Document document =
        new Document("_id", NAME)
            .append("number", checkpoint.number())
            .append("hash", checkpoint.hash())
            .append("at", Date.from(checkpoint.at()));
    mongo.execute(
        CHECKPOINTS,
        collection ->
            collection.replaceOne(eq("_id", NAME), document, new ReplaceOptions().upsert(true)));
  }

  private static Document document(LedgerLink link) {
    return new Document("_id", link.number())
        .append("event", link.event())
        .append("body", link.body())
        .append("previous", link.previous())
        .append("hash", link.hash());
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
