package kesu.intake.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.intake.Complaint;
import kesu.intake.ComplaintSearch;
import kesu.terms.ComplaintId;
import kesu.terms.ReasonCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** Looks in the indexes of the collection. */
final class IndexedSearch implements ComplaintSearch {
  private final Documents<Complaint> complaints;
  private final MongoTemplate mongo;

  IndexedSearch(Documents<Complaint> complaints, MongoTemplate mongo) {
    this.complaints = complaints;
    this.mongo = mongo;
  }

  @Override
  public Optional<ComplaintId> unsolved(String customerKey, ReasonCode reason) {
    Document found =
        mongo.execute(
            ComplaintsConfiguration.COLLECTION,
            collection ->
                collection
                    .find(unsolvedBy(customerKey, reason.value()))
                    .projection(Projections.include("_id"))
                    .limit(1)
                    .first());
    return Optional.ofNullable(found).map(one -> new ComplaintId(one.getString("_id")));
  }

  static Bson unsolvedBy(String customerKey, String reason) {
    return Filters.and(
        Filters.eq("customerKey", customerKey),
        Filters.eq("reason", reason),
        Filters.eq("state", Complaint.State.OPEN.name()));
  }

  @Override
  public Page<Complaint> page(Filter filter, @Nullable String cursor, int most) {
    return complaints.page(criteria(filter), "receivedAt", Sort.Direction.DESC, cursor, most);
  }

  static Criteria criteria(Filter filter) {
    Criteria all = new Criteria();
    is(all, "number", filter.number() == null ? null : filter.number().value());
    is(all, "branch", filter.branch() == null ? null : filter.branch().value());
    is(all, "state", filter.state() == null ? null : filter.state().name());
    is(all, "reason", filter.reason() == null ? null : filter.reason().value());
    is(all, "severity", filter.severity() == null ? null : filter.severity().name());
    return all;
  }

  private static void is(Criteria all, String field, @Nullable String value) {
    if (value != null) {
      all.and(field).is(value);
    }
  }
}
