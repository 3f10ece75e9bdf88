package kesu.defaults.saving;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
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

  Shelf.@Nullable Loaded<S> load(String id) {
    Document found = mongo.execute(name, collection -> collection.find(eq("_id", id)).first());
    return found == null
        ? null
        : new Shelf.Loaded<>(converter.read(type, found), Envelopes.read(found));
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

  /** Whether it was inserted; not if there is such a document by now. */
  boolean insert(String id, S state, Memory memory) {
    try {
      mongo.execute(name, collection -> collection.insertOne(document(id, state, memory)));
      return true;
    } catch (DuplicateKeyException duplicate) {
      if (load(id) == null) {
        throw duplicate; // another unique index refused it
      }
      return false;
    }
  }

  /** Whether it was replaced; not if the document has moved on from that version. */
  boolean replace(String id, long version, S state, Memory memory) {
    Document document = document(id, state, memory);
    Long replaced =
        mongo.execute(
            name,
            (MongoCollection<Document> collection) ->
                collection
                    .replaceOne(and(eq("_id", id), eq(Envelopes.VERSION, version)), document)
                    .getMatchedCount());
    return replaced != null && replaced == 1;
  }

  private Document document(String id, S state, Memory memory) {
    Document document = new Document();
    converter.write(state, document);
    document.remove(TYPE_HINT);
    document.put("_id", id);
    Envelopes.write(memory, document);
    return document;
  }
}
