package kesu.sla.mongo;

import java.time.Instant;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.sla.ClockQuery;
import kesu.sla.ClockSearch;
import kesu.sla.rules.ComplaintClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Searches by the indexes of {@link ClockCollection}. */
@Repository
class MongoClockSearch implements ClockSearch {
  private final Documents<ComplaintClocks> documents;

  MongoClockSearch(Documents<ComplaintClocks> documents) {
    this.documents = documents;
  }

  @Override
  public Page<ComplaintClocks> matching(ClockQuery query, @Nullable String cursor, int limit) {
    Criteria marked =
        Criteria.where(ClockCollection.MARKS)
            .is(ComplaintClocks.mark(query.state(), query.department()));
    Instant dueBefore = query.dueBefore();
    return page(
        dueBefore == null ? marked : marked.and(ClockCollection.DUE_AT).lt(dueBefore),
        ClockCollection.DUE_AT,
        cursor,
        limit);
  }

  @Override
  public Page<ComplaintClocks> due(Instant now, @Nullable String cursor, int limit) {
    return page(
        Criteria.where(ClockCollection.NEXT_AT).lte(now), ClockCollection.NEXT_AT, cursor, limit);
  }

  private Page<ComplaintClocks> page(
      Criteria filter, String orderedBy, @Nullable String cursor, int limit) {
    return documents.page(filter, orderedBy, Sort.Direction.ASC, cursor, limit);
  }
}
