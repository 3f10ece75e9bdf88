package kesu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clauses and the rows of the workflow that tests drive through the gateway, and those that
 * none does.
 *
 * @param clauses all clauses
 * @param notDriven the reasons why clauses are not driven
 */
record RowsDriven(
    Set<String> clauses,
    List<WorkflowRow> workflow,
    Map<String, String> notDriven,
    BlackBoxTests tests) {
  private static final Pattern GROUP = Pattern.compile("R\\d+-([A-Z]+)\\d*[a-z]?");
  private static final String FOLDER = "architecture/src/test/resources/rows/";

  /**
   * A row of the workflow.
   *
   * @param clauses its duties
   * @param tests the tests that drive it
   */
  record WorkflowRow(
      String number,
      String state,
      String event,
      String to,
      Set<String> clauses,
      Set<String> tests) {
    @Override
    public String toString() {
      return "%s: %s, %s → %s".formatted(number, state, event, to);
    }
  }

  static RowsDriven read(ClauseTables tables) {
    Map<String, String> notDriven = new TreeMap<>();
    ClauseTables.rows(Project.path(FOLDER + "not-driven.csv"))
        .forEach(
            row ->
                notDriven.put(
                    row.get("clause"), row.get("because_zh") + " / " + row.get("because_en")));
    List<WorkflowRow> workflow =
        ClauseTables.rows(Project.path(FOLDER + "workflow.csv")).stream()
            .map(
                row ->
                    new WorkflowRow(
                        row.get("row"),
                        row.get("state"),
                        row.get("event"),
                        row.get("to"),
                        words(row.get("clauses")),
                        words(row.get("tests"))))
            .toList();
    return new RowsDriven(tables.tables().keySet(), workflow, notDriven, BlackBoxTests.read());
  }

  private static Set<String> words(String cell) {
    return new TreeSet<>(Arrays.asList(cell.split(" ")));
  }

  /** Everything that is wrong, in words. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String clause : clauses) {
      boolean driven = !tests.driving(clause).isEmpty();
      if (!driven && !notDriven.containsKey(clause)) {
        problems.add(clause + " is driven through the gateway by no test");
      }
      if (driven && notDriven.containsKey(clause)) {
        problems.add(clause + " is listed as not driven, but is by " + tests.driving(clause));
      }
    }
    workflow.forEach(row -> problems(row, problems));
    return problems;
  }

  private void problems(WorkflowRow row, List<String> problems) {
    Set<String> missing = new TreeSet<>(row.clauses());
    for (String test : row.tests()) {
      if (!tests.tests().contains(test)) {
        problems.add("workflow row " + row + ": there is no test " + test);
      }
      missing.removeAll(tests.of(test));
    }
    if (!missing.isEmpty()) {
      problems.add("workflow row " + row + ": no test of it is marked with " + missing);
    }
  }

  private boolean isDriven(WorkflowRow row) {
    return tests.tests().containsAll(row.tests());
  }

  /** The counts, rows driven / rows, and the tests that drive each. */
  String report() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String clause : clauses) {
      Matcher group = GROUP.matcher(clause);
      if (group.matches()) {
        groups.computeIfAbsent(group.group(1), key -> new ArrayList<>()).add(clause);
      }
    }
    StringBuilder report = new StringBuilder("# Rows driven through the gateway / rows\n\n");
    report.append("| rows | driven / all |\n|---|---|\n");
    report.append(
        line(
            "workflow",
            workflow.stream().filter(this::isDriven).count() + " / " + workflow.size()));
    groups.forEach(
        (group, rows) ->
            report.append(
                line(
                    group,
                    rows.stream().filter(row -> !tests.driving(row).isEmpty()).count()
                        + " / "
                        + rows.size())));
    report.append("\n| row | driven by |\n|---|---|\n");
    workflow.forEach(row -> report.append(line(row, String.join(", ", row.tests()))));
    groups.values().forEach(rows -> rows.forEach(row -> report.append(line(row, drivenBy(row)))));
    return report.toString();
  }

  private String drivenBy(String clause) {
    List<String> driving = tests.driving(clause);
    return driving.isEmpty()
        ? "**not driven**: " + notDriven.getOrDefault(clause, "?")
        : String.join(", ", driving);
  }

  private static String line(Object row, String cell) {
    return "| " + row + " | " + cell + " |\n";
  }

  /** Writes the report where a build keeps its results. */
  Path write() {
    Path file = Project.path("architecture").resolve("target/rows-driven.md");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, report());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
