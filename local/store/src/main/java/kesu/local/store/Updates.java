package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of documents found by a filter: each is found, then read, checked again and written
 * without a gap.
 */
final class Updates {
  private static final int DUPLICATE_KEY = 11000;

  private final DocumentTable table;
  private final Revisions revisions;

  Updates(StoreCollection collection) {
    this.table = collection.table();
    this.revisions = new Revisions(collection);
  }

  /** {@code upserted} is the document that was inserted since none matched. */
  record Result(int matched, int modified, @Nullable Document upserted) {}

  /** Applies one statement of an update command. */
  Result apply(Document statement) {
    Query.refuseCollation(statement);
    Document filter = statement.get("q") instanceof Document q ? q : new Document();
    boolean multi = isTrue(statement.get("multi"));
    Document change = modification(statement.get("u"), multi);
    Document command = new Document("query", filter).append("update", change).append("new", true);
    if (statement.containsKey("arrayFilters")) {
      command.append("arrayFilters", statement.get("arrayFilters"));
    }
    int matched = 0;
    int modified = 0;
    for (byte[] key : multi ? allKeys(filter) : List.<byte[]>of()) {
      Revisions.Outcome revised = revisions.revise(key, command);
      matched += revised == null ? 0 : 1;
      modified += revised != null && revised.changed() ? 1 : 0;
    }
    if (!multi) {
      Revisions.Outcome revised = first(filter, new Document(), command);
      matched = revised == null ? 0 : 1;
      modified = revised != null && revised.changed() ? 1 : 0;
    }
    if (matched > 0 || !isTrue(statement.get("upsert"))) {
      return new Result(matched, modified, null);
    }
    Revisions.Outcome revised = upsert(filter, new Document(), command.append("upsert", true));
    return revised.inserted()
        ? new Result(0, 0, revised.after())
        : new Result(1, revised.changed() ? 1 : 0, null);
  }

  /** Applies a findAndModify command to the first document in its order. */
  Document findAndModify(Document command) {
    Query.refuseCollation(command);
    boolean remove = isTrue(command.get("remove"));
    if (!remove) {
      modification(command.get("update"), false);
    }
    Document filter = command.get("query") instanceof Document q ? q : new Document();
    Document sort = command.get("sort") instanceof Document by ? by : new Document();
    Revisions.Outcome revised = first(filter, sort, command);
    if (revised == null && isTrue(command.get("upsert"))) {
      revised = upsert(filter, sort, command);
    }
    if (revised != null) {
      return revised.reply();
    }
    return new Document("lastErrorObject", new Document("updatedExisting", false).append("n", 0))
        .append("value", null)
        .append("ok", 1.0);
  }

  /** Applies one statement of a delete command and tells how many documents are gone. */
  int delete(Document statement) {
    Query.refuseCollation(statement);
    Document filter = statement.get("q") instanceof Document q ? q : new Document();
    boolean one = statement.get("limit") instanceof Number limit && limit.intValue() == 1;
    int deleted = 0;
    if (!one) {
      for (byte[] key : allKeys(filter)) {
        deleted += revisions.delete(key, filter) ? 1 : 0;
      }
      return deleted;
    }
    try (Rows rows = candidates(filter)) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        if (revisions.delete(row.key(), filter)) {
          return 1;
        }
      }
    }
    return 0;
  }

  /**
   * Somebody else may insert the same key between looking and inserting: then there is one to be
   * found.
   */
  private Revisions.Outcome upsert(Document filter, Document sort, Document command) {
    for (int attempt = 0; ; attempt++) {
      try {
        return revisions.upsert(command);
      } catch (MongoServerError e) {
        Revisions.Outcome found =
            e.getCode() == DUPLICATE_KEY && attempt < 3 ? first(filter, sort, command) : null;
        if (found != null) {
          return found;
        }
        if (e.getCode() != DUPLICATE_KEY || attempt == 3) {
          throw e;
        }
      }
    }
  }

  private Revisions.@Nullable Outcome first(Document filter, Document sort, Document command) {
    if (!sort.isEmpty()) {
      return firstInOrder(filter, sort, command);
    }
    try (Rows rows = candidates(filter)) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        Revisions.Outcome revised = revisions.revise(row.key(), command);
        if (revised != null) {
          return revised;
        }
      }
    }
    return null;
  }

  /** When another was faster, the next in order is looked for again from the start. */
  private Revisions.@Nullable Outcome firstInOrder(
      Document filter, Document sort, Document command) {
    while (true) {
      byte[] bytes;
      try (Selection selection = Selection.of(table, new Query(filter, sort, 0, 1))) {
        bytes = selection.next();
      }
      if (bytes == null) {
        return null;
      }
      byte[] key = table.keyOf(Bson.read(bytes).get("_id"));
      Revisions.Outcome revised = revisions.revise(key, command);
      if (revised != null) {
        return revised;
      }
    }
  }

  private Rows candidates(Document filter) {
    return Rows.of(new Planner(table).plan(filter, new Document(), true), table, new Work());
  }

  private List<byte[]> allKeys(Document filter) {
    List<byte[]> keys = new ArrayList<>();
    try (Rows rows = candidates(filter)) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        keys.add(row.key());
      }
    }
    return keys;
  }

  private static Document modification(@Nullable Object update, boolean multi) {
    if (!(update instanceof Document change)) {
      throw new FailedToParseException(
          "An update must be a document; pipelines in updates are not supported by the embedded"
              + " store");
    }
    if (multi && change.keySet().stream().anyMatch(key -> !key.startsWith("$"))) {
      throw new MongoServerError(
          9, "FailedToParse", "multi update is not supported for replacement-style update");
    }
    return change;
  }

  private static boolean isTrue(@Nullable Object flag) {
    return flag instanceof Boolean yes
        ? yes
        : flag instanceof Number number && number.intValue() != 0;
  }
}
