package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kesu.defaults.outbox.Outbox;
import kesu.defaults.outbox.OutboxStore;
import kesu.defaults.outbox.UnpublishedDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A service's own store: opens its collections, and finds and marks unpublished events in them. */
public final class DocumentStore implements OutboxStore {
  /** The index of earlier releases, which could not tell documents of one instant apart. */
  private static final String SUPERSEDED_INDEX = MetadataFields.OUTBOX_SINCE + "_1";

  static final Bson SWEEP_ORDER = Sorts.ascending(MetadataFields.OUTBOX_SINCE, "_id");

  private final MongoTemplate mongo;
  private final EventSerializer serializer;
  private final Outbox outbox;
  private final String service;
  private final Map<String, Documents<?>> collections = new ConcurrentSkipListMap<>();

  DocumentStore(
      MongoTemplate mongo, JsonMapper json, InstantSource time, Outbox outbox, String service) {
    this.mongo = mongo;
    this.serializer = new EventSerializer(json, time);
    this.outbox = outbox;
    this.service = service;
  }

  /**
   * Opens a collection.
   *
   * @param name the collection's name, in the plural
   * @param type the state that its documents hold
   */
  public <S> Documents<S> open(String name, Class<S> type) {
    mongo.execute(name, DocumentStore::index);
    Documents<S> documents =
        new Documents<>(new MongoDocuments<>(mongo, name, source(name), type), serializer, outbox);
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
    Position last = null;
    List<UnpublishedDocument> found = new ArrayList<>();
    for (String name : collections.keySet()) {
      int comparison = after == null ? 1 : name.compareTo(after.collection());
      if (comparison >= 0) {
        Bson wanted = unpublished(savedUntil, comparison == 0 ? after : null);
        for (Document document : unpublished(name, wanted, most - found.size())) {
          found.add(unpublished(name, document));
          last = position(name, document);
        }
      }
      if (found.size() == most) {
        return new Page(found, last);
      }
    }
    return new Page(found, null);
  }

  /** The documents of one collection that a sweep finds behind a position. */
  static Bson unpublished(Instant savedUntil, @Nullable Position after) {
    Bson until = lte(MetadataFields.OUTBOX_SINCE, Date.from(savedUntil));
    if (after == null) {
      return until;
    }
    Date since = Date.from(after.since());
    return and(
        until,
        gte(MetadataFields.OUTBOX_SINCE, since),
        or(gt(MetadataFields.OUTBOX_SINCE, since), gt("_id", after.id())));
  }

  private List<Document> unpublished(String name, Bson wanted, int most) {
    List<Document> found = new ArrayList<>();
    mongo.execute(
        name,
        collection ->
            collection
                .find(wanted)
                .sort(SWEEP_ORDER)
                .projection(
                    Projections.include(
                        MetadataFields.VERSION, MetadataFields.OUTBOX, MetadataFields.OUTBOX_SINCE))
                .limit(most)
                .into(found));
    return found;
  }

  private static Position position(String collection, Document document) {
    return new Position(
        collection,
        document.get(MetadataFields.OUTBOX_SINCE, Date.class).toInstant(),
        document.getString("_id"));
  }

  @Override
  public void markPublished(List<UnpublishedDocument> documents) {
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

  private UnpublishedDocument unpublished(String collection, Document document) {
    return new UnpublishedDocument(
        collection,
        document.getString("_id"),
        source(collection),
        MetadataFields.number(document, MetadataFields.VERSION),
        MetadataFields.outbox(document));
  }

  private String source(String collection) {
    return "/" + service + "/" + collection;
  }
}
