package kesu.defaults.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kesu.defaults.outbox.OutboxStore;
import kesu.defaults.outbox.OutboxStore.Position;
import kesu.defaults.outbox.UnpublishedDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Finds the documents with unpublished events, page by page, by their index. */
final class UnpublishedSearch {
  static final Bson ORDER = Sorts.ascending(MetadataFields.OUTBOX_SINCE, "_id");
  private final MongoTemplate mongo;
  private final UnreadableDocuments unreadable;
  private final UnaryOperator<String> source;

  /**
   * A search.
   *
   * @param source the source of a collection's events, by its name
   */
  UnpublishedSearch(
      MongoTemplate mongo, UnreadableDocuments unreadable, UnaryOperator<String> source) {
    this.mongo = mongo;
    this.unreadable = unreadable;
    this.source = source;
  }

  /** The documents of these collections, as {@link OutboxStore#unpublished} has them. */
  OutboxStore.Page find(
      Collection<String> collections, Instant savedUntil, @Nullable Position after, int most) {
    Position last = null;
    int read = 0;
    List<UnpublishedDocument> found = new ArrayList<>();
    for (String name : collections) {
      int comparison = after == null ? 1 : name.compareTo(after.collection());
      if (comparison >= 0) {
        Bson wanted = unpublished(savedUntil, comparison == 0 ? after : null);
        for (Document document : unpublished(name, wanted, most - read)) {
          unpublished(name, document).ifPresent(found::add);
          last = position(name, document);
          read++;
        }
      }
      if (read == most) {
        return new OutboxStore.Page(found, last);
      }
    }
    return new OutboxStore.Page(found, null);
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
                .sort(ORDER)
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

  private Optional<UnpublishedDocument> unpublished(String collection, Document document) {
    String id = document.getString("_id");
    try {
      return Optional.of(
          new UnpublishedDocument(
              collection,
              id,
              source.apply(collection),
              MetadataFields.number(document, MetadataFields.VERSION),
              MetadataFields.outbox(document)));
    } catch (RuntimeException failure) {
      unreadable.report(collection, id, failure);
      return Optional.empty();
    }
  }
}
