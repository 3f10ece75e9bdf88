package kesu.local.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.local.stack.Part;
import org.bson.Document;

/** An instance of a later release, which keeps a field in documents that this one does not know. */
final class LaterRelease {
  private static final String FIELD = "laterRelease";
  private static final int AT_A_TIME = 40;

  private final Set<Marked> marked = ConcurrentHashMap.newKeySet();

  /** A document with the field. */
  record Marked(String database, String collection, Object id) {
    boolean isIntact(MongoClient mongo) {
      Document found =
          mongo.getDatabase(database).getCollection(collection).find(Filters.eq("_id", id)).first();
      return found != null && found.get(FIELD) != null;
    }
  }

  /** Saves a change of that release to some documents, each at the version read. */
  void saveSome(MongoClient mongo) {
    for (Part service : Part.services()) {
      MongoDatabase database = mongo.getDatabase(service.id());
      for (String collection : database.listCollectionNames()) {
        saveSome(service.id(), collection, database.getCollection(collection));
      }
    }
  }

  private void saveSome(String database, String collection, MongoCollection<Document> documents) {
    List<Document> some = new ArrayList<>();
    documents
        .find(Filters.and(Filters.exists("_version"), Filters.exists(FIELD, false)))
        .sort(new Document("_id", -1))
        .limit(AT_A_TIME)
        .into(some);
    for (Document document : some) {
      Object id = Objects.requireNonNull(document.get("_id"));
      UpdateResult saved =
          documents.updateOne(
              Filters.and(Filters.eq("_id", id), Filters.eq("_version", document.get("_version"))),
              Updates.combine(
                  Updates.set(FIELD, new Document("since", "2.0")), Updates.inc("_version", 1L)));
      if (saved.getModifiedCount() == 1) {
        marked.add(new Marked(database, collection, id));
      }
    }
  }

  Set<Marked> marked() {
    return Set.copyOf(marked);
  }
}
