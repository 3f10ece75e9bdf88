package kesu.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The match of one index with a filter and an order: its key ranges and its score. */
final class IndexMatch {
  private static final int MAX_RANGES = 500;

  private final StoredIndex index;
  private final FilterBounds bounds;
  private final List<KeyRange> ranges = new ArrayList<>();
  private final boolean[] single;
  private final boolean[] points;
  private int pointFields;
  private boolean rangeField;

  IndexMatch(StoredIndex index, FilterBounds bounds) {
    this(index, bounds, null);
  }

  /**
   * A match by one of several conditions on the first field.
   *
   * @param first the condition; null for the best
   */
  private IndexMatch(StoredIndex index, FilterBounds bounds, @Nullable List<Interval> first) {
    this.index = index;
    this.bounds = bounds;
    int fields = index.getKeys().size();
    single = new boolean[fields];
    points = new boolean[fields];
    List<byte[]> prefixes = List.of(index.prefix());
    int field = 0;
    for (; field < fields; field++) {
      IndexKey key = index.getKeys().get(field);
      List<Interval> intervals =
          field == 0 && first != null
              ? new ArrayList<>(first)
              : intervals(bounds.on(key.getKey()), index.hasArrays(field));
      if (intervals == null || (long) intervals.size() * prefixes.size() > MAX_RANGES) {
        break;
      }
      Comparator<Interval> order = Comparator.comparing(Interval::from, Arrays::compareUnsigned);
      intervals.sort(key.isAscending() ? order : order.reversed());
      if (!intervals.stream().allMatch(Interval::isPoint)) {
        rangeField = true;
        for (byte[] prefix : prefixes) {
          intervals.forEach(interval -> ranges.add(interval.keysAfter(prefix, key.isAscending())));
        }
        return;
      }
      pointFields++;
      points[field] = true;
      single[field] = intervals.size() == 1;
      prefixes = extend(prefixes, intervals, key.isAscending());
    }
    prefixes.forEach(prefix -> ranges.add(KeyRange.startingWith(prefix)));
  }

  private static List<byte[]> extend(
      List<byte[]> prefixes, List<Interval> intervals, boolean ascending) {
    List<byte[]> longer = new ArrayList<>();
    for (byte[] prefix : prefixes) {
      for (Interval point : intervals) {
        longer.add(Bytes.concat(prefix, ascending ? point.low() : Bytes.invert(point.low())));
      }
    }
    return longer;
  }

  /**
   * The intersection of all conditions. On a multikey field only one condition counts, since each
   * may be satisfied by another element.
   */
  private static @Nullable List<Interval> intervals(
      List<List<Interval>> conditions, boolean arrays) {
    if (conditions.isEmpty()) {
      return null;
    }
    if (arrays) {
      return distinct(
          conditions.stream()
              .min(
                  Comparator.comparing(
                      alternatives -> !alternatives.stream().allMatch(Interval::isPoint)))
              .orElseThrow());
    }
    List<Interval> left = conditions.getFirst();
    for (List<Interval> condition : conditions.subList(1, conditions.size())) {
      List<Interval> both = new ArrayList<>();
      for (Interval one : left) {
        for (Interval other : condition) {
          Interval common = one.and(other);
          if (common != null) {
            both.add(common);
          }
        }
      }
      left = both;
    }
    return distinct(left);
  }

  private static List<Interval> distinct(List<Interval> intervals) {
    List<Interval> kept = new ArrayList<>();
    for (Interval interval : intervals) {
      if (kept.stream()
          .noneMatch(other -> Arrays.equals(other.low(), interval.low()) && other.isPoint())) {
        kept.add(interval);
      }
    }
    return kept;
  }

  /**
   * The ranges of all values that an array must have. Its document has an entry of the same order
   * in each of them.
   */
  private List<KeyRange> shared() {
    List<List<Interval>> conditions = bounds.on(index.getKeys().getFirst().getKey());
    if (conditions.size() < 2 || ranges.size() != 1 || index.isUnique() || !hasOneArray()) {
      return List.of();
    }
    List<List<Interval>> points =
        distinct(
                conditions.stream()
                    .filter(condition -> condition.size() == 1 && condition.getFirst().isPoint())
                    .map(List::getFirst)
                    .toList())
            .stream()
            .map(List::of)
            .toList();
    return points.size() < 2
        ? List.of()
        : points.stream()
            .map(point -> new IndexMatch(index, bounds, point).ranges.getFirst())
            .toList();
  }

  /** True if only the first field is multikey. */
  private boolean hasOneArray() {
    for (int field = 1; field < index.getKeys().size(); field++) {
      if (index.hasArrays(field)) {
        return false;
      }
    }
    return index.hasArrays(0);
  }

  boolean isBounded() {
    return pointFields > 0 || rangeField;
  }

  /** Score, higher is better: fields bound to points, a range, the order (more under a limit). */
  int score(Document sort, boolean limited) {
    Plan.IndexScan plan = plan(sort);
    int order = sort.isEmpty() || !plan.ordered() ? 0 : limited ? 9 : 5;
    boolean oneDocument = index.isUnique() && pointFields == single.length;
    int fewRanges = ranges.size() <= 1 ? 1 : 0;
    return pointFields * 20 + (rangeField ? 10 : 0) + order + fewRanges + (oneDocument ? 100 : 0);
  }

  Plan.IndexScan plan(Document sort) {
    Integer streamed = direction(sort, single);
    if (streamed != null) {
      return new Plan.IndexScan(index, ranges, shared(), isBounded(), streamed < 0, false, true);
    }
    Integer merged = direction(sort, points);
    if (merged != null) {
      return new Plan.IndexScan(index, ranges, shared(), isBounded(), merged < 0, true, true);
    }
    return new Plan.IndexScan(index, ranges, shared(), isBounded(), false, false, false);
  }

  /** 1 or −1 if the index read forwards or backwards gives the order {@code sort}, else null. */
  private @Nullable Integer direction(Document sort, boolean[] constant) {
    int field = 0;
    int direction = 0;
    for (Map.Entry<String, Object> by : sort.entrySet()) {
      if (isConstant(by.getKey())) {
        continue;
      }
      while (field < constant.length && constant[field] && !names(field, by.getKey())) {
        field++;
      }
      if (field == constant.length
          || constant[field]
          || !names(field, by.getKey())
          || index.hasArrays(field)) {
        return null;
      }
      int wanted = by.getValue() instanceof Number number && number.intValue() < 0 ? -1 : 1;
      int needed = index.getKeys().get(field).isAscending() ? wanted : -wanted;
      if (direction != 0 && direction != needed) {
        return null;
      }
      direction = needed;
      field++;
    }
    return direction == 0 ? 1 : direction;
  }

  private boolean names(int field, String path) {
    return index.getKeys().get(field).getKey().equals(path);
  }

  private boolean isConstant(String path) {
    for (int field = 0; field < single.length; field++) {
      if (single[field] && names(field, path) && !index.hasArrays(field)) {
        return true;
      }
    }
    return false;
  }
}
