package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Atomic changes of single documents: read, checked and written under the document's lock. */
final class DocumentUpdates {
  private final StoreCollection collection;
  private final DocumentTable table;

  DocumentUpdates(StoreCollection collection) {
    this.collection = collection;
    this.table = collection.table();
  }

  /** The outcome of one change; {@code reply} is that of findAndModify. */
  record Outcome(Document reply, boolean changed, boolean inserted, @Nullable Document after) {}

  /** Applies findAndModify to the document with this key; null if it does not match any more. */
  @Nullable Outcome modify(byte[] key, Document command) {
    Document selector = command.get("query") instanceof Document query ? query : new Document();
    return table.withDocumentLock(
        key,
        () -> {
          Document document = matching(key, selector);
          if (document == null) {
            return null;
          }
          boolean cleared = EqualAsDouble.clear(document, command.get("update"));
          SingleDocumentCollection single =
              new SingleDocumentCollection(
                  collection.getDatabase(), collection.getCollectionName(), document);
          Document reply = single.findAndModify(command);
          Document before = cleared ? matching(key, selector) : single.before();
          if (single.isChanged()) {
            UpdateOperators.checkOverflow(command.get("update"), before, single.after());
            table.change(key, before, single.after());
          }
          if (cleared && before != null && !Boolean.TRUE.equals(command.get("new"))) {
            Document fields =
                command.get("fields") instanceof Document named ? named : new Document();
            reply.put("value", collection.project(List.of(before), fields).getFirst());
          }
          return new Outcome(reply, single.isChanged(), false, single.after());
        });
  }

  /** Inserts the document that findAndModify with upsert creates. */
  Outcome upsert(Document command) {
    SingleDocumentCollection single =
        new SingleDocumentCollection(
            collection.getDatabase(), collection.getCollectionName(), null);
    Document reply = single.findAndModify(command);
    Document inserted = Objects.requireNonNull(single.after());
    collection.addDocumentInternal(inserted);
    return new Outcome(reply, true, true, inserted);
  }

  /** Removes the document with this key if it still matches. */
  boolean delete(byte[] key, Document selector) {
    return table.withDocumentLock(
        key,
        () -> {
          Document before = matching(key, selector);
          if (before != null) {
            table.change(key, before, null);
          }
          return before != null;
        });
  }

  /** The document with this key as stored; null if it is absent or does not match. */
  private @Nullable Document matching(byte[] key, Document selector) {
    byte[] bytes = table.get(key);
    if (bytes == null) {
      return null;
    }
    Document document = Bson.read(bytes);
    return new Filter(selector).matches(document) ? document : null;
  }
}
