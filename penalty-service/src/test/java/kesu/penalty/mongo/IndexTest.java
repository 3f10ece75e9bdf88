package kesu.penalty.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.ServiceTest;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.RewardFilter;
import kesu.penalty.rules.PenaltyState;
import kesu.terms.BranchCode;
import kesu.terms.PersonId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;

@ServiceTest
class IndexTest {
  private static final PersonId PERSON = new PersonId("E1106");

  @Autowired private MongoTemplate mongo;

  @Test
  void penaltiesAreFoundByAnIndex() {
    for (PenaltyFilter filter :
        List.of(
            new PenaltyFilter(null, PERSON, null),
            new PenaltyFilter(null, null, PenaltyState.PROPOSED),
            new PenaltyFilter(null, PERSON, PenaltyState.PROPOSED),
            new PenaltyFilter(null, null, null))) {
      assertIndexed(latest(MongoPenaltySearch.penalty(filter), PenaltyCaseCollection.PROPOSED_AT));
    }
  }

  @Test
  void theDocumentsOfABranchAreFoundByAnIndex() {
    assertIndexed(
        latest(
            MongoPenaltySearch.document(new BranchCode("bj")),
            PenaltyCaseCollection.DOCUMENTED_AT));
  }

  @Test
  void rewardsAreFoundByAnIndex() {
    assertIndexed(latest(reward(PERSON), PenaltyCaseCollection.REWARDED_AT));
    assertIndexed(latest(reward(null), PenaltyCaseCollection.REWARDED_AT));
  }

  @Test
  void theEndOfTheLedgerAPageAndAnEventAreFoundByAnIndex() {
    var ledger = mongo.getCollection("ledger");
    assertIndexed(ledger.find().sort(new Document("_id", -1)).limit(1));
    assertIndexed(ledger.find(Filters.gt("_id", 0L)).sort(new Document("_id", 1)).limit(50));
    assertIndexed(ledger.find(Filters.eq("event", "x")));
  }

  private static Criteria reward(@Nullable PersonId person) {
    return MongoPenaltySearch.reward(new RewardFilter(null, person));
  }

  private FindIterable<Document> latest(Criteria criteria, String instant) {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(criteria.getCriteriaObject(), Optional.empty());
    return mongo
        .getCollection(PenaltyCaseCollection.NAME)
        .find(filter)
        .sort(new Document(instant, -1).append("_id", -1))
        .limit(51);
  }

  private static void assertIndexed(FindIterable<Document> query) {
    QueryPlan plan = QueryPlan.of(query.explain());
    assertThat(plan.stages()).contains("IXSCAN");
    assertThat(plan.scansAll()).isFalse();
    assertThat(plan.sorts()).isFalse();
  }
}
