package kesu.intake.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.intake.rules.CaseBounds;
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
  static final String REPEAT_OF = "registration.repeatOf";
  static final String SEVERITY = "classification.severity";
  static final String STATE = "progress.state";
  static final String FILED = "progress.levels.filed";
  static final String CASE_STUDY = "progress.levels.caseStudy";
  static final String ARCHIVED_LEVEL = "feedback.archived.level";
  static final String ARCHIVED_AT = "feedback.archived.at";

  /**
   * Complaints of the first release did not count the events in their history. Those before the way
   * up and down was kept had none of it, kept harm in the form only, and had no feedback form
   * besides what was written at registration.
   */
  static final Schema SCHEMA =
      new Schema(
          List.of(
              ComplaintCollection::countHistory,
              ComplaintCollection::beginLevels,
              ComplaintCollection::beginForm));

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
                newest(FILED),
                newest(CASE_STUDY),
                archived(),
                archived(BRANCH),
                newest(CUSTOMER_KEY),
                newest(REPEAT_OF),
                newest(ComplaintSearchFields.NAME),
                newest(ComplaintSearchFields.WORDS),
                newest(ComplaintSearchFields.GOODS),
                newest(ComplaintSearchFields.PERSONS),
                newest(ComplaintSearchFields.DEPARTMENTS),
                newest(ComplaintSearchFields.OVERDUE),
                new IndexModel(Indexes.ascending(ComplaintSearchFields.VERSION))));
    return store.open(
        NAME, Complaint.class, SCHEMA, CaseBounds::bound, new ComplaintSearchFields());
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

  private static void beginLevels(Document complaint) {
    Document progress = complaint.get("progress", Document.class);
    if (progress != null) {
      progress.putIfAbsent(
          "levels",
          new Document("at", "BRANCH")
              .append("help", List.of())
              .append("opinions", List.of())
              .append("filed", false)
              .append("caseStudy", false));
    }
    Document form = complaint.get("form", new Document());
    Document classification = complaint.get("classification", Document.class);
    if (classification != null && form.getBoolean("heavyLoss", false)) {
      classification.putIfAbsent("harm", new Document("heavy", true).append("suffered", List.of()));
    }
  }

  private static void beginForm(Document complaint) {
    complaint.putIfAbsent(
        "feedback",
        new Document("version", 0).append("filled", new Document()).append("versions", List.of()));
  }

  private static Object sum(Object one, Object other) {
    return (Integer) one + (Integer) other;
  }

  private static IndexModel archived(String... fields) {
    return new IndexModel(
        Indexes.compoundIndex(
            Indexes.ascending(ARCHIVED_LEVEL),
            Indexes.ascending(fields),
            Indexes.ascending(ARCHIVED_AT, "_id")));
  }

  private static IndexModel newest(String... fields) {
    return new IndexModel(
        Indexes.compoundIndex(Indexes.ascending(fields), Indexes.ascending(RECEIVED_AT, "_id")));
  }
}
