package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a plan: by _id, by the most selective index, by the requested order, or by a full scan.
 */
final class Planner {
  private final DocumentTable table;

  Planner(DocumentTable table) {
    this.table = table;
  }

  Plan plan(Document filter, Document sort, boolean limited) {
    if (sort.get("$natural") instanceof Number direction) {
      return new Plan.FullScan(true, direction.intValue() < 0);
    }
    FilterBounds bounds = FilterBounds.of(filter);
    Plan byId = byId(bounds);
    if (byId != null) {
      return byId;
    }
    IndexMatch best = null;
    int bestScore = 0;
    for (StoredIndex index : candidates()) {
      IndexMatch match = new IndexMatch(index, bounds);
      int score = match.score(sort, limited);
      boolean useful = match.isBounded() || (!sort.isEmpty() && match.plan(sort).ordered());
      if (useful && score > bestScore) {
        best = match;
        bestScore = score;
      }
    }
    if (best == null || !best.isBounded()) {
      Plan anyOf = anyOf(filter, best != null && limited);
      if (anyOf != null) {
        return anyOf;
      }
    }
    return best != null ? best.plan(sort) : new Plan.FullScan(sort.isEmpty(), false);
  }

  private List<StoredIndex> candidates() {
    List<StoredIndex> all = new ArrayList<>(table.indexes());
    all.add(table.primary());
    return all;
  }

  private @Nullable Plan byId(FilterBounds bounds) {
    List<List<Interval>> conditions = bounds.on("_id");
    for (List<Interval> alternatives : conditions) {
      if (alternatives.stream().allMatch(Interval::isPoint)) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        byte[] prefix = table.primary().prefix();
        alternatives.forEach(point -> keys.add(Bytes.concat(prefix, point.low())));
        return new Plan.ById(List.copyOf(keys));
      }
    }
    return null;
  }

  private @Nullable Plan anyOf(Document filter, boolean orderIsServed) {
    if (orderIsServed || !(filter.get("$or") instanceof Collection<?> alternatives)) {
      return null;
    }
    List<Plan> plans = new ArrayList<>();
    for (Object alternative : alternatives) {
      if (!(alternative instanceof Document part)) {
        return null;
      }
      Plan plan = plan(part, new Document(), false);
      if (plan instanceof Plan.FullScan) {
        return null;
      }
      plans.add(plan);
    }
    return new Plan.AnyOf(plans);
  }
}
