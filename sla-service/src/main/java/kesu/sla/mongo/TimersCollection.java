package kesu.sla.mongo;

import com.mongodb.client.model.Indexes;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.sla.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document per complaint. */
@Configuration
class TimersCollection {
  private static final String NAME = "timers";

  @Bean
  Documents<Timers> timers(DocumentStore store, MongoTemplate mongo) {
    Documents<Timers> timers = store.open(NAME, Timers.class);
    mongo.execute(
        NAME,
        collection -> {
          collection.createIndex(Indexes.ascending(Timers.NEXT_AT, "_id"));
          return collection.createIndex(Indexes.ascending(Timers.MARKS, Timers.DUE_AT, "_id"));
        });
    return timers;
  }
}
