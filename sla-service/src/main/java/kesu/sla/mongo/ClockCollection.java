package kesu.sla.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.sla.rules.ComplaintClocks;
import kesu.sla.rules.EndedClocks;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The collection of clocks, one document per complaint. */
@Configuration
class ClockCollection {
  static final String NEXT_AT = "nextAt";
  static final String DUE_AT = "dueAt";
  static final String MARKS = "marks";
  private static final String NAME = "complaintClocks";

  /** In the first release the store head and the branch had every complaint from its reception. */
  static final Schema SCHEMA = new Schema(List.of(ClockCollection::arriveAtOnce));

  @Bean
  Documents<ComplaintClocks> complaintClocks(DocumentStore store, MongoTemplate mongo) {
    Documents<ComplaintClocks> documents =
        store.open(NAME, ComplaintClocks.class, SCHEMA, EndedClocks::bound);
    mongo.execute(
        NAME,
        collection -> {
          collection.createIndex(Indexes.ascending(NEXT_AT, "_id"));
          return collection.createIndex(Indexes.ascending(MARKS, DUE_AT, "_id"));
        });
    return documents;
  }

  private static void arriveAtOnce(Document clocks) {
    Document facts = clocks.get("facts", Document.class);
    if (facts != null) {
      Object receivedAt = facts.get("registration", new Document()).get("receivedAt");
      facts.putIfAbsent("storeHeadHasItAt", receivedAt);
      facts.putIfAbsent("branchHasItAt", receivedAt);
    }
  }
}
