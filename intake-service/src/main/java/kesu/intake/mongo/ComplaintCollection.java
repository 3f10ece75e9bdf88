package kesu.intake.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.intake.rules.Complaint;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of complaints, with an index for each search. */
@Configuration(proxyBeanMethods = false)
class ComplaintCollection {
  static final String NAME = "complaints";
  static final String NUMBER = "number";
  static final String BRANCH = "registration.branch";
  static final String REASON = "registration.reason";
  static final String RECEIVED_AT = "registration.receivedAt";
  static final String CUSTOMER_KEY = "registration.customerKey";
  static final String SEVERITY = "classification.severity";
  static final String STATE = "progress.state";

  /** Complaints of the first release did not count the events in their history. */
  static final Schema SCHEMA = new Schema(List.of(ComplaintCollection::countHistory));

  @Bean
  Documents<Complaint> complaints(DocumentStore store, MongoTemplate mongo) {
    mongo
        .getCollection(NAME)
        .createIndexes(
            List.of(
                new IndexModel(Indexes.ascending(NUMBER), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending(CUSTOMER_KEY, REASON, STATE)),
                newest(),
                newest(BRANCH),
                newest(STATE),
                newest(SEVERITY),
                newest(REASON),
                newest(CUSTOMER_KEY),
                newest(ComplaintSearchFields.NAME),
                newest(ComplaintSearchFields.WORDS),
                newest(ComplaintSearchFields.GOODS),
                newest(ComplaintSearchFields.PERSONS),
                newest(ComplaintSearchFields.DEPARTMENTS),
                newest(ComplaintSearchFields.OVERDUE),
                new IndexModel(Indexes.ascending(ComplaintSearchFields.VERSION))));
    return store.open(NAME, Complaint.class, SCHEMA, Complaint::bound, new ComplaintSearchFields());
  }

  private static void countHistory(Document complaint) {
    if (!complaint.containsKey("counts")) {
      Document counts = new Document();
      complaint
          .getList("history", Document.class, List.of())
          .forEach(entry -> counts.merge(entry.getString("kind"), 1, ComplaintCollection::sum));
      complaint.put("counts", counts);
    }
  }

  private static Object sum(Object one, Object other) {
    return (Integer) one + (Integer) other;
  }

  private static IndexModel newest(String... fields) {
    return new IndexModel(
        Indexes.compoundIndex(Indexes.ascending(fields), Indexes.ascending(RECEIVED_AT, "_id")));
  }
}
