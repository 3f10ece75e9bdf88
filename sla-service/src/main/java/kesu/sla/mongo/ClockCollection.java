package kesu.sla.mongo;

import com.mongodb.client.model.Indexes;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.sla.rules.ComplaintClocks;
import kesu.sla.rules.EndedClocks;
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

  @Bean
  Documents<ComplaintClocks> complaintClocks(DocumentStore store, MongoTemplate mongo) {
    Documents<ComplaintClocks> documents =
        store.open(NAME, ComplaintClocks.class, Schema.FIRST, EndedClocks::bound);
    mongo.execute(
        NAME,
        collection -> {
          collection.createIndex(Indexes.ascending(NEXT_AT, "_id"));
          return collection.createIndex(Indexes.ascending(MARKS, DUE_AT, "_id"));
        });
    return documents;
  }
}
