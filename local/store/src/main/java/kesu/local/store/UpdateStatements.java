package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executes update, delete and findAndModify statements: each document found is changed atomically.
 */
final class UpdateStatements {
  private static final int DUPLICATE_KEY = 11000;

  private final DocumentTable table;
  private final DocumentUpdates updates;

  UpdateStatements(StoreCollection collection) {
    this.table = collection.table();
    this.updates = new DocumentUpdates(collection);
  }

  /** The outcome of a statement; {@code upserted} is the document inserted because none matched. */
  record Result(int matched, int modified, @Nullable Document upserted) {}

  /** Refuses unknown operators of deletes, even if there is nothing to delete. */
  static void checkFilters(@Nullable Object deletes) {
    if (deletes instanceof List<?> statements) {
      for (Object each : statements) {
        if (each instanceof Document statement) {
          Filter.check(statement.get("q"));
        }
      }
    }
  }

  /** Applies one statement of an update command. */
  Result apply(Document statement) {
    Query.refuseCollation(statement);
    Document filter = statement.get("q") instanceof Document q ? q : new Document();
    boolean multi = Bson.isTrue(statement.get("multi"));
    Document change = modification(statement.get("u"), multi);
    Filter.check(filter);
    Document command = new Document("query", filter).append("update", change).append("new", true);
    if (statement.containsKey("arrayFilters")) {
      command.append("arrayFilters", statement.get("arrayFilters"));
    }
    int matched = 0;
    int modified = 0;
    for (byte[] key : multi ? allKeys(filter) : List.<byte[]>of()) {
      DocumentUpdates.Outcome outcome = updates.modify(key, command);
      matched += outcome == null ? 0 : 1;
      modified += outcome != null && outcome.changed() ? 1 : 0;
    }
    if (!multi) {
      DocumentUpdates.Outcome outcome = first(filter, new Document(), command);
      matched = outcome == null ? 0 : 1;
      modified = outcome != null && outcome.changed() ? 1 : 0;
    }
    if (matched > 0 || !Bson.isTrue(statement.get("upsert"))) {
      return new Result(matched, modified, null);
    }
    DocumentUpdates.Outcome outcome =
        upsert(filter, new Document(), command.append("upsert", true));
    return outcome.inserted()
        ? new Result(0, 0, outcome.after())
        : new Result(1, outcome.changed() ? 1 : 0, null);
  }

  /** Applies findAndModify to the first matching document. */
  Document findAndModify(Document command) {
    Query.refuseCollation(command);
    boolean remove = Bson.isTrue(command.get("remove"));
    if (!remove) {
      modification(command.get("update"), false);
    }
    Document filter = command.get("query") instanceof Document q ? q : new Document();
    Document sort = command.get("sort") instanceof Document by ? by : new Document();
    Filter.check(filter);
    DocumentUpdates.Outcome outcome = first(filter, sort, command);
    if (outcome == null && Bson.isTrue(command.get("upsert"))) {
      outcome = upsert(filter, sort, command);
    }
    if (outcome != null) {
      return outcome.reply();
    }
    return new Document("lastErrorObject", new Document("updatedExisting", false).append("n", 0))
        .append("value", null)
        .append("ok", 1.0);
  }

  /** Applies one statement of a delete command and returns the number of deleted documents. */
  int delete(Document statement) {
    Query.refuseCollation(statement);
    Document filter = statement.get("q") instanceof Document q ? q : new Document();
    boolean one = statement.get("limit") instanceof Number limit && limit.intValue() == 1;
    int deleted = 0;
    if (!one) {
      for (byte[] key : allKeys(filter)) {
        deleted += updates.delete(key, filter) ? 1 : 0;
      }
      return deleted;
    }
    try (Rows rows = candidates(filter)) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        if (updates.delete(row.key(), filter)) {
          return 1;
        }
      }
    }
    return 0;
  }

  /** Upserts; if another client inserts the same key meanwhile, changes that document instead. */
  private DocumentUpdates.Outcome upsert(Document filter, Document sort, Document command) {
    for (int attempt = 0; ; attempt++) {
      try {
        return updates.upsert(command);
      } catch (MongoServerError e) {
        DocumentUpdates.Outcome found =
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

  private DocumentUpdates.@Nullable Outcome first(
      Document filter, Document sort, Document command) {
    if (!sort.isEmpty()) {
      return firstInOrder(filter, sort, command);
    }
    try (Rows rows = candidates(filter)) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        DocumentUpdates.Outcome outcome = updates.modify(row.key(), command);
        if (outcome != null) {
          return outcome;
        }
      }
    }
    return null;
  }

  /** Searches again from the start if another client changed the first document meanwhile. */
  private DocumentUpdates.@Nullable Outcome firstInOrder(
      Document filter, Document sort, Document command) {
    while (true) {
      byte[] bytes;
      try (QueryExecution execution = QueryExecution.of(table, new Query(filter, sort, 0, 1))) {
        bytes = execution.next();
      }
      if (bytes == null) {
        return null;
      }
      byte[] key = table.keyOf(Bson.read(bytes).get("_id"));
      DocumentUpdates.Outcome outcome = updates.modify(key, command);
      if (outcome != null) {
        return outcome;
      }
    }
  }

  private Rows candidates(Document filter) {
    return Rows.of(
        new Planner(table).plan(filter, new Document(), true), table, new ExecutionStats());
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
    UpdateOperators.check(change);
    return change;
  }
}
