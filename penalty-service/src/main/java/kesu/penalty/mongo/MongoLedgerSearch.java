package kesu.penalty.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.penalty.LedgerFilter;
import kesu.penalty.LedgerPosition;
import kesu.penalty.LedgerRow;
import kesu.penalty.LedgerSearch;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The search of the ledger as a collection beside it, with an index for each field followed by the
 * time and the number, in which lists are ordered.
 */
@Repository
class MongoLedgerSearch implements LedgerSearch {
  static final String NAME = "ledgerRows";
  private static final List<String> FIELDS =
      List.of(
          LedgerRows.KIND,
          LedgerRows.OUTCOME,
          LedgerRows.COMPLAINT,
          LedgerRows.PENALTY,
          LedgerRows.PERSON,
          LedgerRows.POST,
          LedgerRows.DEPARTMENT,
          LedgerRows.BRANCH,
          LedgerRows.CLAUSE,
          LedgerRows.MEASURE,
          LedgerRows.DECIDED_BY);
  private static final Bson BY_TIME = ascending(LedgerRows.AT, "_id");
  private final MongoTemplate mongo;

  MongoLedgerSearch(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.execute(
        NAME,
        collection ->
            collection.createIndexes(
                Stream.concat(
                        Stream.of(new IndexModel(Indexes.ascending(LedgerRows.AT, "_id"))),
                        FIELDS.stream()
                            .map(
                                field ->
                                    new IndexModel(Indexes.ascending(field, LedgerRows.AT, "_id"))))
                    .toList()));
  }

  @Override
  public long last() {
    Document last =
        mongo.execute(
            NAME,
            (CollectionCallback<Document>)
                collection -> collection.find().sort(descending("_id")).limit(1).first());
    return last == null ? 0 : last.get("_id", Number.class).longValue();
  }

  @Override
  public void add(List<LedgerRow> rows) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (LedgerRow row : rows) {
      writes.add(
          new UpdateManyModel<>(
              and(
                  eq(LedgerRows.PENALTY, row.penalty().value()),
                  lt("_id", row.number()),
                  eq(LedgerRows.SUPERSEDED_AT, null)),
              Updates.set(LedgerRows.SUPERSEDED_AT, Date.from(row.at()))));
      writes.add(
          new UpdateOneModel<>(
              eq("_id", row.number()),
              new Document("$setOnInsert", LedgerRows.document(row)),
              new UpdateOptions().upsert(true)));
    }
    mongo.execute(NAME, collection -> collection.bulkWrite(writes)); // in order
  }

  @Override
  public Optional<LedgerRow> latest(PenaltyId penalty) {
    return Optional.ofNullable(
            mongo.execute(
                NAME,
                (CollectionCallback<Document>)
                    collection ->
                        collection
                            .find(eq(LedgerRows.PENALTY, penalty.value()))
                            .sort(descending(LedgerRows.AT, "_id"))
                            .limit(1)
                            .first()))
        .map(LedgerRows::row);
  }

  @Override
  public List<LedgerRow> of(Collection<ComplaintId> complaints) {
    List<String> ids = complaints.stream().map(ComplaintId::value).toList();
    List<LedgerRow> found = new ArrayList<>();
    mongo.execute(
        NAME,
        collection ->
            collection.find(in(LedgerRows.COMPLAINT, ids)).map(LedgerRows::row).into(found));
    return found.stream()
        .sorted(Comparator.comparing(LedgerRow::at).thenComparing(LedgerRow::number))
        .toList();
  }

  @Override
  public List<LedgerRow> find(LedgerFilter filter, @Nullable LedgerPosition after, int limit) {
    return rows(LedgerQuery.of(filter, after), limit);
  }

  private List<LedgerRow> rows(Bson query, int limit) {
    List<LedgerRow> found = new ArrayList<>();
    mongo.execute(
        NAME,
        collection ->
            collection.find(query).sort(BY_TIME).limit(limit).map(LedgerRows::row).into(found));
    return found;
  }
}
