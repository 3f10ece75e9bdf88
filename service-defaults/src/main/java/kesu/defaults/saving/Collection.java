package kesu.defaults.saving;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One collection: states with their memory, inserted once and replaced only at the version that was
 * read.
 */
final class Collection<S> {
  private static final String TYPE_HINT = "_class";
  private final MongoTemplate mongo;
  private final MongoConverter converter;
  private final String name;
  private final String source;
  private final Class<S> type;

  Collection(MongoTemplate mongo, String name, String source, Class<S> type) {
    this.mongo = mongo;
    this.converter = mongo.getConverter();
    this.name = name;
    this.source = source;
    this.type = type;
  }

  String name() {
    return name;
  }

  String source() {
    return source;
  }

  /**
   * A document as it is stored; null where there is none.
   *
   * @param known as it was at some time; if it is still at that version it need not be read again
   */
  Shelf.@Nullable Loaded<S> load(String id, Shelf.@Nullable Loaded<S> known) {
    Document found = mongo.execute(name, collection -> collection.find(eq("_id", id)).first());
    if (found == null) {
      return null;
    }
    Memory memory = Envelopes.read(found);
    return known != null && known.version() == memory.version()
        ? known
        : new Shelf.Loaded<>(converter.read(type, found), memory);
  }

  List<S> find(Query query) {
    return mongo.find(query, type, name);
  }

  Page<S> page(
      Criteria filter, String field, Sort.Direction direction, @Nullable String cursor, int most) {
    Criteria wanted =
        cursor == null ? filter : both(filter, Cursor.parse(cursor).after(field, direction));
    Query query = new Query(wanted).with(Sort.by(direction, field, "_id")).limit(most + 1);
    List<Document> found = mongo.find(query, Document.class, name);
    boolean more = found.size() > most;
    List<Document> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        shown.stream().map(document -> converter.read(type, document)).toList(),
        more ? Cursor.at(shown.getLast(), field).text() : null);
  }

  private static Criteria both(Criteria filter, Criteria further) {
    return filter.getCriteriaObject().isEmpty()
        ? further
        : new Criteria().andOperator(filter, further);
  }

  /**
   * Whether it was inserted, or replaced at the version from before; not if there is such a
   * document by now, or it has moved on.
   */
  boolean write(String id, Shelf.@Nullable Loaded<S> before, Shelf.Loaded<S> now) {
    Document document = document(id, now);
    return before == null ? insert(id, document) : replace(at(id, before), document);
  }

  private boolean insert(String id, Document document) {
    try {
      mongo.execute(name, collection -> collection.insertOne(document));
      return true;
    } catch (DuplicateKeyException duplicate) {
      if (load(id, null) == null) {
        throw duplicate; // another unique index refused it
      }
      return false;
    }
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
   * Inserts or replaces several with one request, each as if alone. The answer tells how many were
   * replaced, not which.
   *
   * @return those of which it is not certain that they were written
   */
  List<Pending<S>> write(List<Pending<S>> all) {
    if (all.size() == 1) {
      Pending<S> only = all.getFirst();
      return write(only.id(), only.before(), only.now()) ? List.of() : all;
    }
    Bulk done = bulk(all.stream().map(this::model).toList());
    List<Pending<S>> uncertain = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean replaced = all.get(i).before() != null;
      if (done.refused().contains(i)
          || (replaced && done.written() + done.refused().size() < all.size())) {
        uncertain.add(all.get(i));
      }
    }
    return uncertain;
  }

  private record Bulk(int written, Set<Integer> refused) {}

  private Bulk bulk(List<WriteModel<Document>> models) {
    Bulk done = mongo.execute(name, collection -> bulk(collection, models));
    return Objects.requireNonNull(done);
  }

  private static Bulk bulk(
      MongoCollection<Document> collection, List<WriteModel<Document>> models) {
    try {
      BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
      return new Bulk(result.getInsertedCount() + result.getMatchedCount(), Set.of());
    } catch (MongoBulkWriteException some) {
      if (some.getWriteConcernError() != null
          || some.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw some;
      }
      BulkWriteResult result = some.getWriteResult();
      return new Bulk(
          result.getInsertedCount() + result.getMatchedCount(),
          some.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet()));
    }
  }

  private WriteModel<Document> model(Pending<S> pending) {
    Document document = document(pending.id(), pending.now());
    Shelf.Loaded<S> before = pending.before();
    return before == null
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(at(pending.id(), before), document);
  }

  private static Bson at(String id, Shelf.Loaded<?> before) {
    return and(eq("_id", id), eq(Envelopes.VERSION, before.version()));
  }

  private Document document(String id, Shelf.Loaded<S> now) {
    Document document = new Document();
    converter.write(now.state(), document);
    document.remove(TYPE_HINT);
    document.put("_id", id);
    Envelopes.write(now.memory(), document);
    return document;
  }
}
