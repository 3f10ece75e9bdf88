package kesu.defaults.saving;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

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
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's own store: opens its collections, and finds and marks what waits to be published in
 * them.
 */
public final class DocumentStore {
  private final MongoTemplate mongo;
  private final EventWriter writer;
  private final Outbox outbox;
  private final String service;
  private final Map<String, Documents<?>> collections = new ConcurrentHashMap<>();

  DocumentStore(
      MongoTemplate mongo, JsonMapper json, InstantSource time, Outbox outbox, String service) {
    this.mongo = mongo;
    this.writer = new EventWriter(json, time);
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
    mongo.execute(
        name, collection -> collection.createIndex(Indexes.ascending(Envelopes.OLDEST_WAITING)));
    Documents<S> documents =
        new Documents<>(new Collection<>(mongo, name, source(name), type), writer, outbox);
    collections.put(name, documents);
    return documents;
  }

  /** Documents whose oldest unpublished event was saved at or before an instant, oldest first. */
  public List<Unpublished> unpublished(Instant savedUntil, int most) {
    List<Unpublished> found = new ArrayList<>();
    for (String name : collections.keySet()) {
      mongo.execute(
          name,
          collection ->
              collection
                  .find(lte(Envelopes.OLDEST_WAITING, Date.from(savedUntil)))
                  .sort(Sorts.ascending(Envelopes.OLDEST_WAITING))
                  .projection(Projections.include(Envelopes.VERSION, Envelopes.WAITING))
                  .limit(most)
                  .map(document -> unpublished(name, document))
                  .into(found));
    }
    return found;
  }

  /**
   * Marks documents as published that are still at the version given, with one request per
   * collection.
   */
  public void published(List<Unpublished> documents) {
    Map<String, List<WriteModel<Document>>> marks = new ConcurrentHashMap<>();
    for (Unpublished document : documents) {
      marks
          .computeIfAbsent(document.collection(), name -> new ArrayList<>())
          .add(
              new UpdateOneModel<>(
                  and(eq("_id", document.id()), eq(Envelopes.VERSION, document.version())),
                  Updates.combine(
                      Updates.set(Envelopes.WAITING, List.of()),
                      Updates.unset(Envelopes.OLDEST_WAITING))));
    }
    marks.forEach(
        (name, models) ->
            mongo.execute(
                name,
                collection -> collection.bulkWrite(models, new BulkWriteOptions().ordered(false))));
    for (Unpublished document : documents) {
      Documents<?> opened = collections.get(document.collection());
      if (opened != null) {
        opened.published(document.id(), document.version());
      }
    }
  }

  private Unpublished unpublished(String collection, Document document) {
    return new Unpublished(
        collection,
        document.getString("_id"),
        source(collection),
        Envelopes.number(document, Envelopes.VERSION),
        Envelopes.waiting(document));
  }

  private String source(String collection) {
    return "/" + service + "/" + collection;
  }
}
