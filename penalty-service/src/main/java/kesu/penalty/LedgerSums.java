package kesu.penalty;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kesu.terms.Measure;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/** Sums up entries group by group. Pure: it is given the entries that apply. */
final class LedgerSums {
  private static final String BETWEEN = "\u0000";
  private final List<LedgerDimension> dimensions;
  private final Map<String, Group> groups = new TreeMap<>();

  LedgerSums(List<LedgerDimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  private static final class Group {
    private final Map<String, String> names;
    private final Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
    private final Map<Reward, Integer> rewards = new EnumMap<>(Reward.class);
    private BigDecimal points = BigDecimal.ZERO;
    private int penalties;

    Group(Map<String, String> names) {
      this.names = names;
    }

    void add(LedgerRow row) {
      if (row.reward() != null) {
        rewards.merge(row.reward(), 1, Integer::sum);
        return;
      }
      penalties++;
      if (row.points() != null) {
        points = points.add(row.points());
      }
      if (row.measure() != null) {
        measures.merge(row.measure(), 1, Integer::sum);
      }
    }
  }

  void add(LedgerRow row) {
    String key = dimensions.stream().map(each -> each.of(row)).collect(Collectors.joining(BETWEEN));
    groups.computeIfAbsent(key, ignored -> new Group(names(row))).add(row);
  }

  private Map<String, String> names(LedgerRow row) {
    Map<String, String> names = new LinkedHashMap<>();
    dimensions.forEach(each -> names.put(each.parameter(), each.of(row)));
    return names;
  }

  /**
   * The sums, in the order of their groups.
   *
   * @param entries the place of the entries of a group
   */
  List<LedgerSum> all(Function<Map<String, String>, @Nullable String> entries) {
    return groups.values().stream()
        .map(
            group ->
                new LedgerSum(
                    group.names,
                    group.points,
                    group.penalties,
                    group.measures,
                    group.rewards,
                    entries.apply(group.names)))
        .toList();
  }
}
