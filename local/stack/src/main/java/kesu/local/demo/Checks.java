package kesu.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Checks of the system's promises after the day: no complaint lost or duplicated, no missed
 * deadline without escalation, no decision missing from the ledger, the ledger unaltered.
 */
final class Checks {
  private final List<String> faults = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();

  /** The failed checks. */
  List<String> faults() {
    return faults;
  }

  /** The passed checks. */
  List<String> passed() {
    return passed;
  }

  /**
   * Checks that every acknowledged complaint exists once, under its own number.
   *
   * @param acknowledged numbers by id
   * @param listed all complaints
   */
  Checks complaints(
      Map<String, String> acknowledged, List<ComplaintOutcome> seen, List<JsonNode> listed) {
    Map<String, Long> times = new HashMap<>();
    listed.forEach(one -> times.merge(one.path("id").asString(), 1L, Long::sum));
    Set<String> wrong = new TreeSet<>();
    acknowledged.forEach(
        (id, number) -> {
          if (times.getOrDefault(id, 0L) != 1) {
            wrong.add(number + "×" + times.getOrDefault(id, 0L));
          }
        });
    for (ComplaintOutcome one : seen) {
      if (!one.number().equals(acknowledged.get(one.complaint().path("id").asString()))
          || one.assignments().isEmpty()) {
        wrong.add(one.number());
      }
    }
    if (Set.copyOf(acknowledged.values()).size() != acknowledged.size()) {
      wrong.add("编号重复 a number was assigned twice");
    }
    return report("投诉无丢失、无重复 no complaint lost or duplicated", wrong);
  }

  /** Checks that every missed deadline was escalated. */
  Checks escalations(List<ComplaintOutcome> seen) {
    return report(
        "超时必上报 every missed deadline was escalated",
        seen.stream()
            .flatMap(ComplaintOutcome::missed)
            .filter(clock -> clock.path("escalations").isEmpty())
            .map(clock -> clock.path("clockId").asString())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Checks that the ledger's chain is unbroken and has every decision and reward of the day. */
  Checks ledger(JsonNode verification, List<JsonNode> entries, List<ComplaintOutcome> seen) {
    Set<String> wrong = new TreeSet<>();
    JsonNode broken = verification.path("broken");
    if (!broken.isMissingNode() && !broken.isNull()) {
      wrong.add(broken.asString() + " " + verification.path("fault").asString());
    }
    Map<String, Long> times = new HashMap<>();
    entries.forEach(
        one ->
            times.merge(
                one.path("entry").path("kind").asString()
                    + " "
                    + one.path("entry").path("penaltyId").asString(),
                1L,
                Long::sum));
    for (ComplaintOutcome one : seen) {
      one.rewards()
          .forEach(reward -> once(times, "GRANTED " + reward.path("id").asString(), wrong));
      for (JsonNode penalty : one.penalties()) {
        String id = penalty.path("id").asString();
        switch (ComplaintOutcome.state(penalty)) {
          case "IMPOSED", "DISMISSED", "LIFTED", "APPEALED" -> once(times, "DECIDED " + id, wrong);
          case "REVERSED" -> once(times, "REVERSED " + id, wrong);
          default -> {} // not decided, or decided twice
        }
      }
    }
    return report("台账完整、未被改动 the ledger is complete and unaltered", wrong);
  }

  /** Checks that the day had incidents, head office's own penalties, and forms in its archive. */
  Checks shown(List<ComplaintOutcome> seen, List<JsonNode> forms) {
    Set<String> missing = new TreeSet<>();
    for (String row : List.of("R1-P1", "R1-P2", "R1-P3")) {
      if (seen.stream()
          .flatMap(one -> one.penalties().stream())
          .noneMatch(penalty -> ComplaintOutcome.isBy(row, penalty))) {
        missing.add(row);
      }
    }
    if (seen.stream().filter(one -> one.severity().equals("CRISIS")).count() < 2) {
      missing.add("突发危机事件 incidents");
    }
    if (forms.isEmpty()) {
      missing.add("总部存档的反馈表 forms in the archive");
    }
    return report("样例日演示了各个环节 the day showed every part", missing);
  }

  /** Checks that every request was answered as the regulation says. */
  Checks surprises(int count) {
    return report(
        "全部请求按规定得到答复 every request was answered as the regulation says",
        count == 0 ? Set.of() : Set.of(count + " 次意外，见上文 ‼ unexpected replies, see ‼ above"));
  }

  private static void once(Map<String, Long> times, String key, Set<String> wrong) {
    long found = times.getOrDefault(key, 0L);
    if (found != 1) {
      wrong.add(key + "×" + found);
    }
  }

  private Checks report(String what, Set<String> wrong) {
    if (wrong.isEmpty()) {
      passed.add(what);
    } else {
      faults.add(what + ": " + String.join(", ", wrong));
    }
    return this;
  }
}
