package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import kesu.defaults.decisions.Overflow;
import kesu.defaults.outbox.Outbox;
import kesu.defaults.outbox.OutboxEvent;
import kesu.defaults.outbox.OutboxStore;
import kesu.defaults.outbox.UnpublishedDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A service's own store: opens its collections, and finds and marks unpublished events in them. */
public final class DocumentStore implements OutboxStore {
  /** The index of earlier releases, which could not tell documents of one instant apart. */
  private static final String SUPERSEDED_INDEX = MetadataFields.OUTBOX_SINCE + "_1";

  private final MongoTemplate mongo;
  private final EventSerializer serializer;
  private final Outbox outbox;
  private final UnreadableDocuments unreadable;
  private final EventArchive archive;
  private final StoreIncarnation incarnation;
  private final UnpublishedSearch search;
  private final String service;
  private final DocumentChanges changes = new DocumentChanges();
  private final Map<String, Documents<?>> collections = new ConcurrentSkipListMap<>();

  DocumentStore(
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      Outbox outbox,
      UnreadableDocuments unreadable,
      EventArchive archive,
      StoreIncarnation incarnation,
      String service) {
    this.mongo = mongo;
    this.serializer = new EventSerializer(json, time);
    this.outbox = outbox;
    this.unreadable = unreadable;
    this.archive = archive;
    this.incarnation = incarnation;
    this.service = service;
    this.search = new UnpublishedSearch(mongo, unreadable, this::source);
  }

  /**
   * Opens a collection whose documents never grow.
   *
   * @param name the collection's name, in the plural
   * @param type the state that its documents hold
   */
  public <S> Documents<S> open(String name, Class<S> type) {
    return open(name, type, Schema.FIRST, Overflow.Bound.none());
  }

  /**
   * Opens a collection.
   *
   * @param name the collection's name, in the plural
   * @param type the state that its documents hold
   * @param schema the documents' schema
   * @param bound the bound that keeps them from growing
   */
  public <S> Documents<S> open(String name, Class<S> type, Schema schema, Overflow.Bound<S> bound) {
    return open(name, type, schema, bound, SearchFields.none());
  }

  /** Opens a collection whose documents have fields of their own for searches. */
  public <S> Documents<S> open(
      String name,
      Class<S> type,
      Schema schema,
      Overflow.Bound<S> bound,
      SearchFields<S> searched) {
    mongo.execute(name, DocumentStore::index);
    DocumentCodec<S> codec =
        new DocumentCodec<>(mongo.getConverter(), name, type, schema, unreadable, searched);
    MongoDocuments<S> collection = new MongoDocuments<>(mongo, name, source(name), codec);
    DocumentBound<S> bounded = new DocumentBound<>(bound, new MovedElements(mongo, name));
    Documents<S> documents =
        new Documents<>(
            collection,
            bounded,
            serializer,
            new DocumentCache<>(
                collection, bounded, serializer, outbox, archive, incarnation, changes));
    collections.put(name, documents);
    return documents;
  }

  private static String index(MongoCollection<Document> collection) {
    for (Document index : collection.listIndexes()) {
      if (SUPERSEDED_INDEX.equals(index.getString("name"))) {
        collection.dropIndex(SUPERSEDED_INDEX);
      }
    }
    return collection.createIndex(Indexes.ascending(MetadataFields.OUTBOX_SINCE, "_id"));
  }

  @Override
  public Page unpublished(Instant savedUntil, @Nullable Position after, int most) {
    Page page = search.find(collections.keySet(), savedUntil, after, most);
    // what a process that died had saved it may not have archived
    page.documents().forEach(left -> archive.add(left.collection(), left.id(), left.events()));
    return page;
  }

  @Override
  public void markPublished(List<UnpublishedDocument> documents) {
    archive.write(); // before they leave their documents
    Map<String, List<WriteModel<Document>>> marks = new ConcurrentHashMap<>();
    for (UnpublishedDocument document : documents) {
      marks
          .computeIfAbsent(document.collection(), name -> new ArrayList<>())
          .add(
              new UpdateOneModel<>(
                  and(eq("_id", document.id()), eq(MetadataFields.VERSION, document.version())),
                  Updates.combine(
                      Updates.set(MetadataFields.OUTBOX, List.of()),
                      Updates.unset(MetadataFields.OUTBOX_SINCE))));
    }
    marks.forEach(
        (name, models) ->
            mongo.execute(
                name,
                collection -> collection.bulkWrite(models, new BulkWriteOptions().ordered(false))));
    for (UnpublishedDocument document : documents) {
      Documents<?> opened = collections.get(document.collection());
      if (opened != null) {
        opened.markPublished(document.id(), document.version());
      }
    }
  }

  @Override
  public List<OutboxEvent> events(String collection, String id) {
    Map<String, OutboxEvent> events = new LinkedHashMap<>();
    Stream.concat(archive.events(collection, id).stream(), outbox(collection, id).stream())
        .forEach(event -> events.put(event.metadata("").id(), event));
    return List.copyOf(events.values());
  }

  @Override
  public void eventsSince(Instant instant, EventVisitor visitor) {
    archive.write();
    archive.eventsSince(instant, visitor);
  }

  /** The changes of all documents. */
  public DocumentChanges changes() {
    return changes;
  }

  /** The versions of the streams of all documents of that id. */
  public List<StreamVersion> versions(String id) {
    return collections.values().stream().flatMap(each -> each.versions(id).stream()).toList();
  }

  /**
   * True if a document of that id has applied an event about it, or a later one of its stream. An
   * event of a stream of such a document itself is known in it.
   */
  public boolean hasApplied(String id, String stream, long incarnation, long number) {
    return isOwn(stream)
        || collections.values().stream()
            .anyMatch(each -> each.hasApplied(id, stream, new AppliedNumber(incarnation, number)));
  }

  private boolean isOwn(String stream) {
    return collections.keySet().stream().anyMatch(name -> source(name).equals(stream));
  }

  /** Archives events of a document that it does not know, because it was restored. */
  public void archive(String collection, String id, List<OutboxEvent> events) {
    archive.writeUnknown(collection, id, events);
  }

  /** The number of the last event that a document gave; null if there is no such document. */
  public @Nullable Long lastNumber(String collection, String id) {
    Document found = find(collection, id, MetadataFields.SEQUENCE);
    return found == null ? null : MetadataFields.number(found, MetadataFields.SEQUENCE);
  }

  private List<OutboxEvent> outbox(String collection, String id) {
    Document found = find(collection, id, MetadataFields.OUTBOX);
    return found == null ? List.of() : MetadataFields.outbox(found);
  }

  private @Nullable Document find(String collection, String id, String field) {
    return mongo.execute(
        collection,
        (CollectionCallback<Document>)
            stored -> stored.find(eq("_id", id)).projection(Projections.include(field)).first());
  }

  @Override
  public Set<String> collections() {
    return Set.copyOf(collections.keySet());
  }

  @Override
  public String source(String collection) {
    return "/" + service + "/" + collection;
  }
}
