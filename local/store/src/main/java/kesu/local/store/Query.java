package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** A query on a collection; a limit of 0 means all. */
record Query(Document filter, Document sort, int skip, int limit) {
  static Query of(@Nullable Object filter, @Nullable Object sort, int skip, int limit) {
    return new Query(
        filter instanceof Document conditions ? conditions : new Document(),
        sort instanceof Document by ? by : new Document(),
        skip,
        limit);
  }

  /** The query of a find command. */
  static Query ofFind(Document command) {
    refuseCollation(command);
    return of(
        command.get("filter"),
        command.get("sort"),
        number(command.get("skip")),
        Math.abs(number(command.get("limit"))));
  }

  static void refuseCollation(Document command) {
    if (command.get("collation") instanceof Document collation
        && !"simple".equals(collation.get("locale"))) {
      throw new MongoServerError(
          72, "InvalidOptions", "Collations are not supported by the embedded store; leave it out");
    }
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }
}
