package kesu.penalty.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.penalty.Account;
import kesu.penalty.LedgerStore;
import kesu.penalty.Lists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The collections of the service and their indexes. */
@Configuration(proxyBeanMethods = false)
class Stores {
  @Bean
  Documents<Account> accountDocuments(DocumentStore store, MongoTemplate mongo) {
    mongo.execute(
        "accounts",
        collection ->
            collection.createIndexes(
                List.of(
                    newest("penalties.person", Lists.PROPOSED_AT),
                    newest("penalties.state", Lists.PROPOSED_AT),
                    new IndexModel(descending(Lists.PROPOSED_AT, "_id")),
                    newest("rewards.person", Lists.REWARDED_AT),
                    new IndexModel(descending(Lists.REWARDED_AT, "_id")))));
    return store.open("accounts", Account.class);
  }

  private static IndexModel newest(String field, String instant) {
    return new IndexModel(compoundIndex(ascending(field), descending(instant, "_id")));
  }

  @Bean
  LedgerStore ledgerStore(MongoTemplate mongo) {
    return new LedgerCollection(mongo);
  }
}
