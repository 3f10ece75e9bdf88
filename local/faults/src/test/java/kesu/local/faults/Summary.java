package kesu.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run did and found, in a form for people. */
final class Summary {
  private static final InstantSource MACHINE = InstantSource.system();
  private final Instant began = MACHINE.instant();
  private final long seed;
  private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Summary(long seed) {
    this.seed = seed;
  }

  void struck(FaultKind kind) {
    struck.merge(kind, 1, Integer::sum);
  }

  void violated(Collection<String> found) {
    violations.addAll(found);
  }

  void counted(Acknowledged acknowledged, int deliveries) {
    counts.put("投诉 complaints acknowledged", acknowledged.registrations().size());
    counts.put(
        "操作 commands acknowledged",
        (int) acknowledged.commands().stream().filter(command -> command.at() != null).count());
    counts.put("报道 reports acknowledged", acknowledged.mentions().size());
    counts.put("事件投递 deliveries in the log", deliveries);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  /** The summary as Markdown. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# 故障试验 Fault suite\n\n");
    text.append(
        "%d 个故障 faults, 种子 seed %d, %s\n\n"
            .formatted(
                struck.values().stream().mapToInt(Integer::intValue).sum(),
                seed,
                Duration.ofSeconds(Duration.between(began, MACHINE.instant()).toSeconds())));
    text.append("| 故障 fault | 次数 times |\n|---|---|\n");
    struck.forEach((kind, times) -> text.append("| %s | %d |\n".formatted(kind.title(), times)));
    text.append("\n| 其间 meanwhile | |\n|---|---|\n");
    counts.forEach((what, count) -> text.append("| %s | %d |\n".formatted(what, count)));
    text.append("\n不成立 violations: %d\n".formatted(violations.size()));
    violations.forEach(violation -> text.append("- ").append(violation).append('\n'));
    return text.toString();
  }
}
