package kesu.media.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Locale;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.media.rules.WatchedComplaint;
import org.bson.Document;
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

  /** Complaints of the first release had no count of their reports by outlet. */
  static final Schema SCHEMA = new Schema(List.of(WatchedComplaintCollection::countSources));

  @Bean
  Documents<WatchedComplaint> watchedComplaints(DocumentStore store, MongoTemplate mongo) {
    List<IndexModel> indexes =
        List.of(
            new IndexModel(ascending(NUMBER)),
            new IndexModel(compoundIndex(ascending(LEVEL), descending(CHANGED_AT, "_id"))));
    mongo.execute(NAME, collection -> collection.createIndexes(indexes));
    return store.open(NAME, WatchedComplaint.class, SCHEMA, WatchedComplaint::bound);
  }

  private static void countSources(Document complaint) {
    if (complaint.get("facts") instanceof Document facts && !facts.containsKey("sources")) {
      facts.put(
          "sources",
          facts.getList("mentions", Document.class, List.of()).stream()
              .map(
                  mention ->
                      new Document("origin", mention.get("origin"))
                          .append("outlet", outlet(mention))
                          .append("negative", mention.get("negative"))
                          .append("count", 1))
              .toList());
    }
  }

  private static String outlet(Document mention) {
    return mention.getString("outlet").strip().toLowerCase(Locale.ROOT);
  }
}
