package kesu.media.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.ServiceTest;
import kesu.media.rules.Mention;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;

@ServiceTest
class IndexTest {
  private static final ComplaintNumber NUMBER = ComplaintNumber.of(26, 123);
  private static final ComplaintNumber OTHER = ComplaintNumber.of(26, 124);

  @Autowired private MongoTemplate mongo;

  @Test
  void reportsAreFoundByAnIndex() {
    assertIndexed(MentionCollection.NAME, MongoMentionSearch.waiting(NUMBER), null);
    assertIndexed(
        MentionCollection.NAME, MongoMentionSearch.unfinished(Instant.EPOCH, Instant.EPOCH), null);
    for (Mention.State state : new Mention.State[] {Mention.State.UNLINKED, null}) {
      assertIndexed(
          MentionCollection.NAME, MongoMentionSearch.in(state), MentionCollection.REPORTED_AT);
    }
  }

  @Test
  void watchedComplaintsAreFoundByAnIndex() {
    String name = WatchedComplaintCollection.NAME;
    assertIndexed(name, MongoComplaintSearch.anyOf(List.of(NUMBER, OTHER)), null);
    for (Exposure level : new Exposure[] {Exposure.EXPOSED, null}) {
      assertIndexed(name, MongoComplaintSearch.at(level), WatchedComplaintCollection.CHANGED_AT);
    }
  }

  private void assertIndexed(String collection, Criteria criteria, @Nullable String newestBy) {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(criteria.getCriteriaObject(), Optional.empty());
    var found = mongo.getCollection(collection).find(filter);
    var ordered =
        newestBy == null
            ? found
            : found.sort(new Document(newestBy, -1).append("_id", -1)).limit(51);
    QueryPlan plan = QueryPlan.of(ordered.explain());
    assertThat(plan.indexes()).as(filter.toJson()).isNotEmpty();
    assertThat(plan.scansAll()).isFalse();
    assertThat(plan.sorts()).isFalse();
  }
}
