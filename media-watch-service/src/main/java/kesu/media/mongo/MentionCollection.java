package kesu.media.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of reports. */
@Configuration(proxyBeanMethods = false)
class MentionCollection {
  static final String NAME = "mentions";
  static final String WAITING = "links.waiting";
  static final String STATE = "links.state";
  static final String REPORTED_AT = "reportedAt";

  @Bean
  Documents<Mention> mentions(DocumentStore store, MongoTemplate mongo) {
    List<IndexModel> indexes =
        List.of(
            new IndexModel(ascending(WAITING)),
            new IndexModel(compoundIndex(ascending(STATE), descending(REPORTED_AT, "_id"))),
            new IndexModel(descending(REPORTED_AT, "_id")));
    mongo.execute(NAME, collection -> collection.createIndexes(indexes));
    return store.open(NAME, Mention.class);
  }
}
