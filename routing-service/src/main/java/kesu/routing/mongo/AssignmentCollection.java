package kesu.routing.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.routing.rules.ComplaintAssignments;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of assignments, one document per complaint. */
@Configuration(proxyBeanMethods = false)
class AssignmentCollection {
  /** The field that holds the queues in which a complaint stands. */
  static final String QUEUE = "queue";

  /** The instant that orders a queue. */
  static final String HANDED_OVER_AT = "handedOverAt";

  static final String NAME = "complaintAssignments";

  /** Assignments of the first release kept all their reports. */
  static final Schema SCHEMA =
      new Schema(
          List.of(
              complaint ->
                  complaint
                      .getList("assignments", Document.class, List.of())
                      .forEach(assignment -> assignment.putIfAbsent("earlierReports", 0))));

  @Bean
  Documents<ComplaintAssignments> complaintAssignments(DocumentStore store, MongoTemplate mongo) {
    mongo.execute(
        NAME,
        collection -> collection.createIndex(Indexes.ascending(QUEUE, HANDED_OVER_AT, "_id")));
    return store.open(NAME, ComplaintAssignments.class, SCHEMA, ComplaintAssignments::bound);
  }
}
