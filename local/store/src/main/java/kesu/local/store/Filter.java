package kesu.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a document matches; one instance per query, since the matcher keeps a state. */
final class Filter {
  private final Document query;
  private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

  Filter(Document query) {
    this.query = query;
  }

  boolean matches(Document document) {
    return matcher.matches(document, query);
  }

  /**
   * Whether every document that {@code plan} finds matches, so that none has to be read for that.
   */
  boolean isAnsweredBy(Plan plan) {
    return switch (plan) {
      case Plan.ById ignored ->
          query.size() == 1 && query.containsKey("_id") && isSimple(query.get("_id"));
      case Plan.IndexScan ignored -> query.isEmpty();
      case Plan.AnyOf ignored -> false;
      case Plan.FullScan ignored -> query.isEmpty();
    };
  }

  private static boolean isSimple(@Nullable Object condition) {
    return !(condition instanceof Document operators)
        || operators.keySet().stream().noneMatch(key -> key.startsWith("$"))
        || operators.keySet().equals(Set.of("$in"));
  }
}
