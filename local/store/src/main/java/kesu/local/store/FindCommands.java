package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands find, getMore and killCursors. */
final class FindCommands {
  private static final int FIRST_BATCH = 101;

  private FindCommands() {}

  static Reply find(
      Cursors cursors, String database, @Nullable StoreCollection collection, Document command) {
    if (collection == null) {
      Filter.check(command.get("filter"));
      return new Reply.Batch(database + "." + command.get("find"), true, List.of(), 0);
    }
    Document projection =
        command.get("projection") instanceof Document fields && !fields.isEmpty() ? fields : null;
    boolean single =
        Boolean.TRUE.equals(command.get("singleBatch"))
            || command.get("limit") instanceof Number limit && limit.intValue() < 0;
    QueryCursor cursor = QueryCursor.of(collection, Query.ofFind(command), projection);
    return first(cursors, cursor, command.get("batchSize"), single);
  }

  /**
   * The first batch; the cursor is kept if there are more and not a {@code single} one is wanted.
   */
  static Reply first(
      Cursors cursors, QueryCursor cursor, @Nullable Object batchSize, boolean single) {
    boolean kept = false;
    try {
      List<byte[]> documents =
          cursor.next(batchSize instanceof Number size ? size.intValue() : FIRST_BATCH);
      kept = !cursor.isExhausted() && !single;
      return new Reply.Batch(cursor.namespace(), true, documents, kept ? cursors.add(cursor) : 0);
    } finally {
      if (!kept) {
        cursor.close();
      }
    }
  }

  static Reply getMore(Cursors cursors, Document command) {
    long id = command.get("getMore") instanceof Number number ? number.longValue() : 0;
    int batchSize =
        command.get("batchSize") instanceof Number size && size.intValue() > 0
            ? size.intValue()
            : Integer.MAX_VALUE;
    QueryCursor cursor = cursors.get(id);
    boolean kept = false;
    try {
      List<byte[]> documents = cursor.next(batchSize);
      kept = !cursor.isExhausted();
      return new Reply.Batch(cursor.namespace(), false, documents, kept ? id : 0);
    } finally {
      if (!kept) {
        cursors.remove(id);
      }
    }
  }

  static Document killCursors(Cursors cursors, Document command) {
    List<Long> killed = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    if (command.get("cursors") instanceof List<?> ids) {
      for (Object id : ids) {
        long number = ((Number) id).longValue();
        (cursors.remove(number) ? killed : unknown).add(number);
      }
    }
    return new Document("cursorsKilled", killed)
        .append("cursorsNotFound", unknown)
        .append("ok", 1.0);
  }
}
