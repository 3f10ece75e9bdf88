package kesu.intake.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.intake.Complaint;
import kesu.intake.ComplaintSearch;
import kesu.intake.NumberBlocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of complaints with an index for each way to look for them. */
@Configuration(proxyBeanMethods = false)
class ComplaintsConfiguration {
  static final String COLLECTION = "complaints";

  @Bean
  Documents<Complaint> complaints(DocumentStore store, MongoTemplate mongo) {
    mongo
        .getCollection(COLLECTION)
        .createIndexes(
            List.of(
                new IndexModel(Indexes.ascending("number"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("customerKey", "reason", "state")),
                new IndexModel(Indexes.ascending("receivedAt", "_id")),
                new IndexModel(Indexes.ascending("branch", "receivedAt", "_id")),
                new IndexModel(Indexes.ascending("state", "receivedAt", "_id")),
                new IndexModel(Indexes.ascending("severity", "receivedAt", "_id")),
                new IndexModel(Indexes.ascending("reason", "receivedAt", "_id"))));
    return store.open(COLLECTION, Complaint.class);
  }

  @Bean
  ComplaintSearch complaintSearch(Documents<Complaint> complaints, MongoTemplate mongo) {
    return new IndexedSearch(complaints, mongo);
  }

  @Bean
  NumberBlocks numberBlocks(MongoTemplate mongo) {
    return new CountedBlocks(mongo);
  }
}
