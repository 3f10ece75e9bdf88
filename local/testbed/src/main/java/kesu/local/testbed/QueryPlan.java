package kesu.local.testbed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an explain says about how a query is answered, read alike from the embedded store and from
 * MongoDB.
 */
public record QueryPlan(Set<String> stages, Set<String> indexes) {
  /** Reads the reply to an explain, for example that of {@code collection.find(…).explain()}. */
  public static QueryPlan of(Map<String, ?> explained) {
    if (!(explained.get("queryPlanner") instanceof Map<?, ?> planner)) {
      throw new IllegalArgumentException(
          "An explain has a queryPlanner, this has " + explained.keySet());
    }
    Set<String> stages = new HashSet<>();
    Set<String> indexes = new HashSet<>();
    collect(planner.get("winningPlan"), stages, indexes);
    return new QueryPlan(Set.copyOf(stages), Set.copyOf(indexes));
  }

  private static void collect(@Nullable Object part, Set<String> stages, Set<String> indexes) {
    switch (part) {
      case Map<?, ?> fields -> {
        if (fields.get("stage") instanceof String stage) {
          stages.add(stage);
        }
        if (fields.get("indexName") instanceof String index) {
          indexes.add(index);
        }
        fields.values().forEach(inner -> collect(inner, stages, indexes));
      }
      case Collection<?> parts -> parts.forEach(inner -> collect(inner, stages, indexes));
      case null, default -> {
        // a leaf
      }
    }
  }

  /** True if every document is examined. */
  public boolean scansAll() {
    return stages.contains("COLLSCAN");
  }

  /** True if documents are sorted after they were found, rather than found in order. */
  public boolean sorts() {
    return stages.contains("SORT");
  }
}
