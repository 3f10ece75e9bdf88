package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Page;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** One collection of documents, each inserted once and replaced only at the version read. */
final class MongoDocuments<S> {
  private final MongoTemplate mongo;
  private final String name;
  private final String source;
  private final DocumentCodec<S> codec;

  MongoDocuments(MongoTemplate mongo, String name, String source, DocumentCodec<S> codec) {
    this.mongo = mongo;
    this.name = name;
    this.source = source;
    this.codec = codec;
  }

  String name() {
    return name;
  }

  String source() {
    return source;
  }

  /**
   * A document as it is stored; null if there is none.
   *
   * @param known an earlier copy, which is returned if it is still at the stored version
   */
  @Nullable StoredDocument<S> load(String id, @Nullable StoredDocument<S> known) {
    Document found = mongo.execute(name, collection -> collection.find(eq("_id", id)).first());
    if (found == null) {
      return null;
    }
    return known != null
            && found.get(MetadataFields.VERSION) instanceof Number version
            && version.longValue() == known.version()
        ? known
        : codec.read(found);
  }

  /** The documents that match and can be read; the others are reported. */
  List<S> find(Query query) {
    return codec.readEach(mongo.find(query, Document.class, name));
  }

  Page<S> page(
      Criteria filter, String field, Sort.Direction direction, @Nullable String cursor, int most) {
    Criteria wanted =
        cursor == null ? filter : both(filter, PageCursor.parse(cursor).after(field, direction));
    Query query = new Query(wanted).with(Sort.by(direction, field, "_id")).limit(most + 1);
    List<Document> found = mongo.find(query, Document.class, name);
    boolean more = found.size() > most;
    List<Document> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        codec.readEach(shown),
        more ? PageCursor.at(shown, field).map(PageCursor::text).orElse(null) : null);
  }

  private static Criteria both(Criteria filter, Criteria further) {
    return filter.getCriteriaObject().isEmpty()
        ? further
        : new Criteria().andOperator(filter, further);
  }

  /**
   * Inserts a document, or replaces it at the version of {@code before}; false if it exists already
   * or has moved on.
   */
  boolean write(String id, @Nullable StoredDocument<S> before, StoredDocument<S> now) {
    Document document = codec.write(id, now);
    return before == null ? insert(id, document) : replace(at(id, before), document);
  }

  private boolean insert(String id, Document document) {
    try {
      mongo.execute(name, collection -> collection.insertOne(document));
      return true;
    } catch (DuplicateKeyException duplicate) {
      if (!exists(id)) {
        throw duplicate; // another unique index refused it
      }
      return false;
    }
  }

  /** True if there is such a document, even one that a majority of the store does not have yet. */
  private boolean exists(String id) {
    return mongo.execute(
            name,
            collection -> collection.withReadConcern(ReadConcern.LOCAL).find(eq("_id", id)).first())
        != null;
  }

  private boolean replace(Bson at, Document document) {
    Long replaced =
        mongo.execute(
            name,
            (MongoCollection<Document> collection) ->
                collection.replaceOne(at, document).getMatchedCount());
    return replaced != null && replaced == 1;
  }

  /**
   * Inserts or replaces several documents with one request, each as if alone. The reply says how
   * many were replaced, not which.
   *
   * @return those that may not have been written
   */
  List<PendingWrite<S>> write(List<PendingWrite<S>> all) {
    if (all.size() == 1) {
      PendingWrite<S> only = all.getFirst();
      return write(only.id(), only.before(), only.now()) ? List.of() : all;
    }
    BulkOutcome done = bulk(all.stream().map(this::model).toList());
    List<PendingWrite<S>> uncertain = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean replaced = all.get(i).before() != null;
      if (done.refused().contains(i)
          || (replaced && done.written() + done.refused().size() < all.size())) {
        uncertain.add(all.get(i));
      }
    }
    return uncertain;
  }

  private record BulkOutcome(int written, Set<Integer> refused) {}

  private BulkOutcome bulk(List<WriteModel<Document>> models) {
    BulkOutcome done = mongo.execute(name, collection -> bulk(collection, models));
    return Objects.requireNonNull(done);
  }

  private static BulkOutcome bulk(
      MongoCollection<Document> collection, List<WriteModel<Document>> models) {
    try {
      BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
      return new BulkOutcome(result.getInsertedCount() + result.getMatchedCount(), Set.of());
    } catch (MongoBulkWriteException some) {
      if (some.getWriteConcernError() != null
          || some.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw some;
      }
      BulkWriteResult result = some.getWriteResult();
      return new BulkOutcome(
          result.getInsertedCount() + result.getMatchedCount(),
          some.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet()));
    }
  }

  private WriteModel<Document> model(PendingWrite<S> pending) {
    Document document = codec.write(pending.id(), pending.now());
    StoredDocument<S> before = pending.before();
    return before == null
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(at(pending.id(), before), document);
  }

  private static Bson at(String id, StoredDocument<?> before) {
    return and(eq("_id", id), eq(MetadataFields.VERSION, before.version()));
  }
}
