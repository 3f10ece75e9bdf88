package kesu.intake.mongo;

import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.intake.ComplaintSearch;
import kesu.intake.rules.Complaint;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.Identifier;
import kesu.terms.ReasonCode;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Searches the collection of complaints. */
@Repository
class MongoComplaintSearch implements ComplaintSearch {
  private final Documents<Complaint> complaints;

  MongoComplaintSearch(Documents<Complaint> complaints) {
    this.complaints = complaints;
  }

  @Override
  public List<Complaint> ofCustomer(String customerKey, int most) {
    return newest(ComplaintCollection.CUSTOMER_KEY, customerKey, most);
  }

  @Override
  public List<Complaint> unsolved(
      String customerKey, ReasonCode reason, BranchCode branch, int most) {
    return complaints.find(
        Query.query(
                Criteria.where(ComplaintCollection.CUSTOMER_KEY)
                    .is(customerKey)
                    .and(ComplaintCollection.REASON)
                    .is(reason.value())
                    .and(ComplaintCollection.STATE)
                    .is(Complaint.State.OPEN.name())
                    .and(ComplaintCollection.BRANCH)
                    .is(branch.value()))
            .limit(most));
  }

  @Override
  public List<ComplaintId> repeating(ComplaintId earlier, int most) {
    return newest(ComplaintCollection.REPEAT_OF, earlier.value(), most).stream()
        .map(Complaint::id)
        .toList();
  }

  private List<Complaint> newest(String field, String value, int most) {
    return complaints
        .page(
            Criteria.where(field).is(value),
            ComplaintCollection.RECEIVED_AT,
            Sort.Direction.DESC,
            null,
            most)
        .items();
  }

  @Override
  public Page<Complaint> page(Filter filter, @Nullable String cursor, int most) {
    return complaints.page(
        criteria(filter), ComplaintCollection.RECEIVED_AT, Sort.Direction.DESC, cursor, most);
  }

  @Override
  public Page<Complaint> archived(@Nullable BranchCode branch, @Nullable String cursor, int most) {
    Criteria archived =
        Criteria.where(ComplaintCollection.ARCHIVED_LEVEL).is(ReportLevel.HEAD_OFFICE.name());
    is(archived, ComplaintCollection.BRANCH, branch);
    return complaints.page(
        archived, ComplaintCollection.ARCHIVED_AT, Sort.Direction.DESC, cursor, most);
  }

  private static Criteria criteria(Filter filter) {
    Criteria all = new Criteria();
    is(all, ComplaintCollection.NUMBER, filter.number());
    is(all, ComplaintCollection.BRANCH, filter.branch());
    is(all, ComplaintCollection.STATE, filter.state());
    is(all, ComplaintCollection.REASON, filter.reason());
    is(all, ComplaintCollection.SEVERITY, filter.severity());
    equal(all, ComplaintCollection.CUSTOMER_KEY, filter.customerKey());
    equal(all, ComplaintSearchFields.NAME, filter.name());
    every(all, ComplaintSearchFields.WORDS, filter.words());
    every(all, ComplaintSearchFields.GOODS, filter.goods());
    is(all, ComplaintSearchFields.PERSONS, filter.person());
    is(all, ComplaintSearchFields.DEPARTMENTS, filter.department());
    equal(all, ComplaintSearchFields.OVERDUE, filter.overdue());
    equal(all, ComplaintCollection.FILED, filter.filed());
    equal(all, ComplaintCollection.CASE_STUDY, filter.caseStudy());
    period(all, filter);
    return all;
  }

  private static void period(Criteria all, Filter filter) {
    if (filter.from() != null || filter.until() != null) {
      Criteria received = all.and(ComplaintCollection.RECEIVED_AT);
      if (filter.from() != null) {
        received = received.gte(filter.from());
      }
      if (filter.until() != null) {
        received.lt(filter.until());
      }
    }
  }

  private static void every(Criteria all, String field, Set<String> terms) {
    if (!terms.isEmpty()) {
      all.and(field).all(terms);
    }
  }

  private static void equal(Criteria all, String field, @Nullable Object value) {
    if (value != null) {
      all.and(field).is(value);
    }
  }

  private static void is(Criteria all, String field, @Nullable Identifier value) {
    if (value != null) {
      all.and(field).is(value.value());
    }
  }

  private static void is(Criteria all, String field, @Nullable Enum<?> value) {
    if (value != null) {
      all.and(field).is(value.name());
    }
  }
}
