package kesu.routing.mongo;

import com.mongodb.client.model.Indexes;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.routing.Handover;
import kesu.routing.Looking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of handed-over complaints. */
@Configuration(proxyBeanMethods = false)
class HandoverCollection {
  private static final String NAME = "handovers";

  @Bean
  Documents<Handover> handovers(DocumentStore store, MongoTemplate mongo) {
    mongo.execute(
        NAME,
        collection ->
            collection.createIndex(Indexes.ascending(Looking.QUEUE, Looking.ORDER, "_id")));
    return store.open(NAME, Handover.class);
  }
}
