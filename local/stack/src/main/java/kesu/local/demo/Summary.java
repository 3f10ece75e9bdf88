package kesu.local.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The day in figures, counted from the services' replies. */
final class Summary {
  private final List<ComplaintOutcome> outcomes;
  private final JsonNode ledger;

  Summary(List<ComplaintOutcome> outcomes, JsonNode ledger) {
    this.outcomes = outcomes;
    this.ledger = ledger;
  }

  void print(PrintStream out) {
    out.println();
    out.println("汇总 Summary");
    new Table()
        .row("登记 registered", outcomes.size())
        .row("  普通 ordinary", severity("ORDINARY"))
        .row("  重大 major", severity("MAJOR"))
        .row("  突发危机 crisis", severity("CRISIS"))
        .row("  重复投诉 repeats", count(one -> one.complaint().path("repeatOf").isString()))
        .row("已结案 closed", count(ComplaintOutcome::isClosed))
        .row("处理中 open", count(one -> !one.isClosed()))
        .row("时限 clocks", outcomes.stream().mapToLong(one -> one.clocks().size()).sum())
        .row("  按时 met", clocks("MET"))
        .row("  超时 overdue", outcomes.stream().flatMap(ComplaintOutcome::missed).count())
        .row("  逐级上报 escalations", outcomes.stream().flatMap(ComplaintOutcome::escalations).count())
        .row("提出处罚 penalties proposed", penalties().count())
        .row("  已处罚 imposed", penalties("IMPOSED") + penalties("UPHELD"))
        .row("  不予处罚 dismissed", penalties("DISMISSED"))
        .row("  申诉后撤销 reversed on appeal", penalties("REVERSED"))
        .row("  申诉后维持 upheld on appeal", penalties("UPHELD"))
        .row("  因表扬免除 waived for praise", penalties("LIFTED"))
        .row("  待决定 pending", penalties("PROPOSED"))
        .row("  R1-P1 / R1-P2 / R1-P3", imposedByHeadOffice())
        .row("正激励 rewards", outcomes.stream().mapToLong(one -> one.rewards().size()).sum())
        .row("有曝光风险 at risk of exposure", exposure("AT_RISK"))
        .row("已曝光 exposed", exposure("EXPOSED"))
        .row("曝光危机 exposure crisis", exposure("CRISIS"))
        .row("台账记录 ledger entries", ledger.path("sound").asString())
        .print(out);
    out.println();
    byDepartment(out);
  }

  private void byDepartment(PrintStream out) {
    Map<String, Long> given = by(outcomes.stream().flatMap(one -> one.assignments().stream()));
    Map<String, Long> refused = assignments("REFUSED");
    Map<String, Long> solved = assignments("CLOSED");
    Map<String, Long> overdue = by(outcomes.stream().flatMap(ComplaintOutcome::missed));
    Map<String, Long> escalated = by(outcomes.stream().flatMap(ComplaintOutcome::escalations));
    Map<String, Long> penalised =
        by(
            penalties()
                .filter(one -> List.of("IMPOSED", "UPHELD").contains(ComplaintOutcome.state(one))));
    Map<String, Long> rewarded = by(outcomes.stream().flatMap(one -> one.rewards().stream()));
    Table table =
        new Table()
            .row(
                "部门 department",
                "转交 given",
                "拒绝受理 refused",
                "结案 closed",
                "超时 overdue",
                "接到上报 escalated to",
                "处罚 penalised",
                "奖励 rewarded");
    Map<String, Long> all = new TreeMap<>();
    Stream.of(given, overdue, escalated, penalised, rewarded).forEach(all::putAll);
    for (String department : all.keySet()) {
      table.row(
          department,
          given.getOrDefault(department, 0L),
          refused.getOrDefault(department, 0L),
          solved.getOrDefault(department, 0L),
          overdue.getOrDefault(department, 0L),
          escalated.getOrDefault(department, 0L),
          penalised.getOrDefault(department, 0L),
          rewarded.getOrDefault(department, 0L));
    }
    table.print(out);
  }

  private Map<String, Long> assignments(String state) {
    return by(
        outcomes.stream()
            .flatMap(one -> one.assignments().stream())
            .filter(assignment -> ComplaintOutcome.state(assignment).equals(state)));
  }

  private static Map<String, Long> by(Stream<JsonNode> nodes) {
    Map<String, Long> counts = new TreeMap<>();
    nodes.forEach(node -> counts.merge(ComplaintOutcome.department(node), 1L, Long::sum));
    return counts;
  }

  private Stream<JsonNode> penalties() {
    return outcomes.stream().flatMap(one -> one.penalties().stream());
  }

  private long penalties(String state) {
    return penalties().filter(one -> ComplaintOutcome.state(one).equals(state)).count();
  }

  private String imposedByHeadOffice() {
    return Stream.of("R1-P1", "R1-P2", "R1-P3")
        .map(row -> penalties().filter(one -> ComplaintOutcome.isBy(row, one)).count())
        .map(String::valueOf)
        .collect(Collectors.joining(" / "));
  }

  private long clocks(String state) {
    return outcomes.stream()
        .flatMap(one -> one.clocks().stream())
        .filter(clock -> ComplaintOutcome.state(clock).equals(state))
        .count();
  }

  private long severity(String severity) {
    return count(one -> one.severity().equals(severity));
  }

  private long exposure(String level) {
    return count(one -> one.exposure().path("level").asString().equals(level));
  }

  private long count(Function<ComplaintOutcome, Boolean> what) {
    return outcomes.stream().filter(what::apply).count();
  }
}
