package kesu.media.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.media.rules.WatchedComplaint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of watched complaints. */
@Configuration(proxyBeanMethods = false)
class WatchedComplaintCollection {
  static final String NAME = "watchedComplaints";
  static final String NUMBER = "identity.number";
  static final String LEVEL = "exposure.level";
  static final String CHANGED_AT = "exposure.changedAt";

  @Bean
  Documents<WatchedComplaint> watchedComplaints(DocumentStore store, MongoTemplate mongo) {
    List<IndexModel> indexes =
        List.of(
            new IndexModel(ascending(NUMBER)),
            new IndexModel(compoundIndex(ascending(LEVEL), descending(CHANGED_AT, "_id"))));
    mongo.execute(NAME, collection -> collection.createIndexes(indexes));
    return store.open(NAME, WatchedComplaint.class);
  }
}
