package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of single documents of a collection: read, checked and written without anyone in between.
 */
final class Revisions {
  private final StoreCollection collection;
  private final DocumentTable table;

  Revisions(StoreCollection collection) {
    this.collection = collection;
    this.table = collection.table();
  }

  /** What one document became. {@code reply} is that of findAndModify. */
  record Outcome(Document reply, boolean changed, boolean inserted, @Nullable Document after) {}

  /**
   * Applies a findAndModify command to the document with this key if it still matches; null when it
   * does not. Nobody else can change the document in between.
   */
  @Nullable Outcome revise(byte[] key, Document command) {
    Document selector = command.get("query") instanceof Document query ? query : new Document();
    return table.alone(
        key,
        () -> {
          byte[] bytes = table.get(key);
          if (bytes == null) {
            return null;
          }
          Document document = Bson.read(bytes);
          if (!new Filter(selector).matches(document)) {
            return null;
          }
          boolean away = LookAlike.putAway(document, command.get("update"));
          Revision revision =
              new Revision(collection.getDatabase(), collection.getCollectionName(), document);
          Document reply = revision.findAndModify(command);
          Document before = away ? Bson.read(bytes) : revision.before();
          if (revision.isChanged()) {
            table.change(key, before, revision.after(), null);
          }
          if (away && before != null && !Boolean.TRUE.equals(command.get("new"))) {
            Document fields =
                command.get("fields") instanceof Document named ? named : new Document();
            reply.put("value", collection.project(List.of(before), fields).getFirst());
          }
          return new Outcome(reply, revision.isChanged(), false, revision.after());
        });
  }

  /** Inserts what a findAndModify command with upsert makes of nothing. */
  Outcome upsert(Document command) {
    Revision revision =
        new Revision(collection.getDatabase(), collection.getCollectionName(), null);
    Document reply = revision.findAndModify(command);
    Document inserted = Objects.requireNonNull(revision.after());
    collection.addDocumentInternal(inserted);
    return new Outcome(reply, true, true, inserted);
  }

  /** Removes the document with this key if it still matches. */
  boolean delete(byte[] key, Document selector) {
    return table.alone(
        key,
        () -> {
          byte[] bytes = table.get(key);
          if (bytes == null) {
            return false;
          }
          Document before = Bson.read(bytes);
          if (!new Filter(selector).matches(before)) {
            return false;
          }
          table.change(key, before, null, null);
          return true;
        });
  }
}
