package kesu.media.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.media.Lists;
import kesu.media.Mention;
import kesu.media.Mentions;
import kesu.media.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The collections of the service and their indexes. */
@Configuration(proxyBeanMethods = false)
class Stores {
  @Bean
  Documents<Mention> mentionDocuments(DocumentStore store, MongoTemplate mongo) {
    index(
        mongo,
        "mentions",
        new IndexModel(ascending(Mentions.WAITING)),
        new IndexModel(compoundIndex(ascending("state"), descending(Lists.REPORTED_AT, "_id"))),
        new IndexModel(descending(Lists.REPORTED_AT, "_id")));
    return store.open("mentions", Mention.class);
  }

  @Bean
  Documents<Watched> exposureDocuments(DocumentStore store, MongoTemplate mongo) {
    index(
        mongo,
        "exposures",
        new IndexModel(ascending(Mentions.NUMBER)),
        new IndexModel(compoundIndex(ascending("level"), descending(Lists.CHANGED_AT, "_id"))));
    return store.open("exposures", Watched.class);
  }

  private static void index(MongoTemplate mongo, String name, IndexModel... indexes) {
    mongo.execute(name, collection -> collection.createIndexes(List.of(indexes)));
  }
}
