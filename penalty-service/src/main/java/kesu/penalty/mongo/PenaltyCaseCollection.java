package kesu.penalty.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.stream.Stream;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The collection of cases with its indexes. */
@Configuration(proxyBeanMethods = false)
class PenaltyCaseCollection {
  static final String NAME = "penaltyCases";
  static final String PENALTIES = "penalties";
  static final String REWARDS = "rewards";
  static final String ACCOUNTABLE = "accountable.person";
  static final String POST = "accountable.post";
  static final String DEPARTMENT = "accountable.department";
  static final String CLAUSE = "clause";
  static final String STATE = "status.state";
  static final String MEASURE = "status.decision.measure";
  static final String DECIDED_BY = "status.decision.by.person";
  static final String PROPOSED = "proposedAt";
  static final String BRANCH = "facts.branch";
  static final String RECIPIENT = "recipient.person";
  static final String PROPOSED_AT = "proposedAt";
  static final String REWARDED_AT = "rewardedAt";
  static final String DOCUMENTED_AT = "documentedAt";

  @Bean
  Documents<PenaltyCase> penaltyCases(DocumentStore store, MongoTemplate mongo) {
    mongo.execute(
        NAME,
        collection ->
            collection.createIndexes(
                Stream.concat(
                        Stream.of(ACCOUNTABLE, POST, DEPARTMENT, CLAUSE, STATE, MEASURE, DECIDED_BY)
                            .map(field -> latest(PENALTIES + "." + field, PROPOSED_AT)),
                        Stream.of(
                            latest(BRANCH, PROPOSED_AT),
                            latest(BRANCH, DOCUMENTED_AT),
                            new IndexModel(descending(PROPOSED_AT, "_id")),
                            latest(REWARDS + "." + RECIPIENT, REWARDED_AT),
                            new IndexModel(descending(REWARDED_AT, "_id"))))
                    .toList()));
    return store.open(NAME, PenaltyCase.class);
  }

  private static IndexModel latest(String field, String instant) {
    return new IndexModel(compoundIndex(ascending(field), descending(instant, "_id")));
  }
}
