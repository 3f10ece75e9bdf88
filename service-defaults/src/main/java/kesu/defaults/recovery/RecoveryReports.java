package kesu.defaults.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.recovery.RecoveryReport.UnknownEvents;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The reports of a service's recoveries, by the moment of the backup. */
final class RecoveryReports {
  private static final String COLLECTION = "recoveries";
  private final MongoTemplate mongo;

  RecoveryReports(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  Optional<RecoveryReport> find(Instant backupOf) {
    return Optional.ofNullable(
            mongo.getCollection(COLLECTION).find(new Document("_id", backupOf.toString())).first())
        .map(RecoveryReports::read);
  }

  List<RecoveryReport> all() {
    List<RecoveryReport> all = new ArrayList<>();
    mongo.getCollection(COLLECTION).find().map(RecoveryReports::read).into(all);
    return all;
  }

  void save(RecoveryReport report) {
    List<Document> unknown =
        report.unknown().stream()
            .map(
                each ->
                    new Document("document", each.document())
                        .append("exists", each.exists())
                        .append("from", each.from())
                        .append("to", each.to())
                        .append("types", each.types()))
            .toList();
    mongo
        .getCollection(COLLECTION)
        .insertOne(
            new Document("_id", report.backupOf().toString())
                .append("incarnation", report.incarnation())
                .append("unknown", unknown));
  }

  private static RecoveryReport read(Document document) {
    List<UnknownEvents> unknown = new ArrayList<>();
    for (Document each : document.getList("unknown", Document.class)) {
      unknown.add(
          new UnknownEvents(
              each.getString("document"),
              each.getBoolean("exists"),
              each.get("from", Number.class).longValue(),
              each.get("to", Number.class).longValue(),
              each.getList("types", String.class)));
    }
    return new RecoveryReport(
        Instant.parse(document.getString("_id")),
        document.get("incarnation", Number.class).longValue(),
        unknown.stream().mapToInt(each -> each.types().size()).sum(),
        unknown);
  }
}
