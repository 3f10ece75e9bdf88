package kesu.media.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.media.ComplaintSearch;
import kesu.media.rules.WatchedComplaint;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds watched complaints, each query by an index. */
@Repository
class MongoComplaintSearch implements ComplaintSearch {
  private final Documents<WatchedComplaint> complaints;

  MongoComplaintSearch(Documents<WatchedComplaint> complaints) {
    this.complaints = complaints;
  }

  @Override
  public Page<WatchedComplaint> page(@Nullable Exposure level, @Nullable String cursor, int limit) {
    return complaints.page(
        at(level), WatchedComplaintCollection.CHANGED_AT, Sort.Direction.DESC, cursor, limit);
  }

  @Override
  public Map<ComplaintNumber, ComplaintId> byNumber(Collection<ComplaintNumber> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : complaints.find(new Query(anyOf(numbers))).stream()
            .collect(
                toMap(
                    complaint -> complaint.identity().number(),
                    WatchedComplaint::id,
                    (one, other) -> other));
  }

  static Criteria at(@Nullable Exposure level) {
    return level == null
        ? where(WatchedComplaintCollection.LEVEL)
            .in(Arrays.stream(Exposure.values()).filter(one -> one != Exposure.NONE).toList())
        : where(WatchedComplaintCollection.LEVEL).is(level);
  }

  static Criteria anyOf(Collection<ComplaintNumber> numbers) {
    return where(WatchedComplaintCollection.NUMBER)
        .in(numbers.stream().map(ComplaintNumber::value).toList());
  }
}
