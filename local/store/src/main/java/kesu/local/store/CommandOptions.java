package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses options that the store does not honour: a client would trust them. Options that ask for
 * nothing (false, null, empty) are accepted.
 */
final class CommandOptions {
  /** Honoured by every command, or without a meaning for a single server. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "$db",
          "$readPreference",
          "$clusterTime",
          "lsid",
          "comment",
          "maxTimeMS",
          "readConcern",
          "writeConcern",
          "collation",
          "allowDiskUse",
          "allowPartialResults",
          "bypassDocumentValidation");

  private static final Map<String, Set<String>> HONOURED =
      Map.ofEntries(
          Map.entry(
              "find",
              Set.of(
                  "find",
                  "filter",
                  "sort",
                  "projection",
                  "skip",
                  "limit",
                  "batchSize",
                  "singleBatch")),
          Map.entry("getmore", Set.of("getMore", "collection", "batchSize")),
          Map.entry("aggregate", Set.of("aggregate", "pipeline", "cursor")),
          Map.entry("count", Set.of("count", "query", "skip", "limit")),
          Map.entry("distinct", Set.of("distinct", "key", "query")),
          Map.entry("insert", Set.of("insert", "documents", "ordered")),
          Map.entry("update", Set.of("update", "updates", "ordered")),
          Map.entry("delete", Set.of("delete", "deletes", "ordered")),
          Map.entry(
              "findandmodify",
              Set.of(
                  "findAndModify",
                  "findandmodify",
                  "query",
                  "sort",
                  "remove",
                  "update",
                  "new",
                  "fields",
                  "upsert",
                  "arrayFilters")),
          Map.entry("create", Set.of("create", "idIndex")),
          Map.entry("createindexes", Set.of("createIndexes", "indexes")),
          Map.entry("dropindexes", Set.of("dropIndexes", "index")));

  private static final Set<String> UPDATE =
      Set.of("q", "u", "multi", "upsert", "arrayFilters", "collation");
  private static final Set<String> DELETE = Set.of("q", "limit", "collation");

  private final boolean onDisk;

  /** The options of a store whose acknowledged writes are {@code onDisk} or in its log only. */
  CommandOptions(boolean onDisk) {
    this.onDisk = onDisk;
  }

  void check(String command, Document options) {
    if (options.containsKey("txnNumber")
        || options.containsKey("startTransaction")
        || options.containsKey("autocommit")) {
      throw new MongoServerError(
          20,
          "IllegalOperation",
          "Transaction numbers are only allowed on a replica set member or mongos; the embedded"
              + " store has no transactions: change one document at a time");
    }
    if (options.get("readConcern") instanceof Document concern
        && "snapshot".equals(concern.get("level"))) {
      throw refused("readConcern snapshot");
    }
    if (options.get("writeConcern") instanceof Document concern) {
      writeConcern(concern);
    }
    String name = command.toLowerCase(Locale.ROOT);
    Set<String> honoured = HONOURED.get(name);
    if (honoured != null) {
      Query.refuseCollation(options);
      options.forEach((option, value) -> check(command, option, value, honoured));
    }
    statements(name, options);
  }

  private static void check(
      String command, String option, @Nullable Object value, Set<String> honoured) {
    if (!honoured.contains(option) && !EVERYWHERE.contains(option) && !asksNothing(value)) {
      throw refused(command + "." + option);
    }
  }

  private static boolean asksNothing(@Nullable Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || value instanceof Document document && document.isEmpty();
  }

  private static void statements(String name, Document command) {
    Set<String> honoured = name.equals("update") ? UPDATE : DELETE;
    Object statements =
        switch (name) {
          case "update" -> command.get("updates");
          case "delete" -> command.get("deletes");
          default -> List.of();
        };
    if (statements instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Document statement) {
          statement.forEach((option, value) -> check(name, option, value, honoured));
        }
      }
    }
  }

  private void writeConcern(Document concern) {
    if (!onDisk && (Bson.isTrue(concern.get("j")) || Bson.isTrue(concern.get("fsync")))) {
      throw new MongoServerError(
          2,
          "BadValue",
          "存储以 --no-fsync 启动，无法确认写入已落盘；请去掉该选项。 cannot use 'j' option: the store acknowledges writes"
              + " before they are on the disk; start it without --no-fsync.");
    }
    Object w = concern.get("w");
    if (w instanceof Number number && number.doubleValue() != 1) {
      throw new MongoServerError(
          2, "BadValue", "cannot use 'w' other than 1 when a host is not replicated");
    }
    if (w != null && !(w instanceof Number) && !w.equals("majority")) {
      throw new MongoServerError(
          79, "UnknownReplWriteConcern", "No write concern mode named '" + w + "' found");
    }
  }

  private static MongoServerError refused(String what) {
    return new MongoServerError(
        72,
        "InvalidOptions",
        "内嵌存储不支持 %s，请去掉该项或改用 MongoDB。 The embedded store does not support %s: leave it out or use a real MongoDB."
            .formatted(what, what));
  }
}
