package kesu.defaults.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Converts the documents of one collection. Each is converted alone, so that one which cannot be
 * read affects no other.
 */
final class DocumentCodec<S> {
  private static final String ID = "_id";
  private static final String TYPE_HINT = "_class";
  private static final String SCHEMA = "_schema";
  private static final String MOVED = "_moved";
  private final MongoConverter converter;
  private final String collection;
  private final Class<S> type;
  private final Schema schema;
  private final RequiredParts required;
  private final UnreadableDocuments unreadable;
  private final SearchFields<S> search;

  DocumentCodec(
      MongoConverter converter,
      String collection,
      Class<S> type,
      Schema schema,
      UnreadableDocuments unreadable,
      SearchFields<S> search) {
    this.converter = converter;
    this.collection = collection;
    this.type = type;
    this.schema = schema;
    this.required = new RequiredParts(type);
    this.unreadable = unreadable;
    this.search = search;
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableDocument if it is not as expected; this is reported
   */
  StoredDocument<S> read(Document found) {
    String id = String.valueOf(found.get(ID));
    try {
      DocumentMetadata metadata = MetadataFields.read(found);
      int version = found.get(SCHEMA) instanceof Number number ? number.intValue() : 1;
      schema.upgrade(found, version);
      StoredDocument<S> stored =
          new StoredDocument<>(
              required.check(converter.read(type, found)),
              metadata,
              new StorageInfo(version, moved(found), unmapped(found)));
      unreadable.readAgain(collection, id);
      return stored;
    } catch (RuntimeException failure) {
      unreadable.report(collection, id, failure);
      throw new UnreadableDocument(collection, id, failure);
    }
  }

  /** Reads the state of each document that can be read; the others are reported. */
  List<S> readEach(List<Document> found) {
    List<S> read = new ArrayList<>(found.size());
    for (Document document : found) {
      state(document).ifPresent(read::add);
    }
    return read;
  }

  private Optional<S> state(Document document) {
    try {
      return Optional.of(read(document).state());
    } catch (UnreadableDocument reported) {
      return Optional.empty();
    }
  }

  Document write(String id, StoredDocument<S> stored) {
    Document document = new Document();
    converter.write(stored.state(), document);
    document.remove(TYPE_HINT);
    StorageInfo storage = stored.storage();
    storage.unmapped().addTo(document);
    document.put(ID, id);
    document.put(SCHEMA, Math.max(schema.version(), storage.schema()));
    if (!storage.moved().isEmpty()) {
      document.put(
          MOVED,
          storage.moved().entrySet().stream()
              .map(list -> new Document("l", list.getKey()).append("n", list.getValue()))
              .toList());
    }
    Map<String, Object> searched = search.of(stored.state());
    if (!searched.isEmpty()) {
      document.put(SearchFields.FIELD, new Document(searched));
    }
    MetadataFields.write(stored.metadata(), document);
    return document;
  }

  private static Map<String, Long> moved(Document found) {
    Map<String, Long> moved = new HashMap<>();
    for (Document list : found.getList(MOVED, Document.class, List.of())) {
      moved.put(list.getString("l"), MetadataFields.number(list, "n"));
    }
    return moved;
  }

  private UnmappedFields unmapped(Document found) {
    Document state = new Document(found);
    state.keySet().removeAll(MetadataFields.ALL);
    state.keySet().removeAll(List.of(ID, SCHEMA, MOVED, SearchFields.FIELD));
    MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context =
        converter.getMappingContext();
    return UnmappedFields.of(state, context.getRequiredPersistentEntity(type), context);
  }
}
