package kesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Clocks;
import kesu.rulebooks.Rulebooks;
import kesu.sla.rules.ObservableClocks;
import kesu.terms.ClauseId;
import org.junit.jupiter.api.Test;

/** Every clause of every built-in rulebook has a rule and a test, or a reason why not. */
class ClauseCoverageTest {
  private static final Instant R1_IN_FORCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final ClauseTables CLAUSES = ClauseTables.read();

  @Test
  void everyClauseHasARuleAndATestOrAReason() {
    assertThat(ClauseCoverage.of(CLAUSES, Project.mainClasses(), Project.testClasses()).problems())
        .isEmpty();
  }

  @Test
  void everyReasonIsGivenInBothLanguages() {
    assertThat(CLAUSES.notAutomated()).isNotEmpty();
    CLAUSES
        .notAutomated()
        .forEach((clause, reason) -> assertThat(reason).as(clause).matches("\\S.* / \\S.*"));
  }

  @Test
  void theClocksThatAreNotKeptAreListedAndNoOther() {
    Set<String> listed = new TreeSet<>(CLAUSES.notAutomated().keySet());
    Clocks clocks = Rulebooks.load(List.of()).inForce("R1", R1_IN_FORCE).clocks();
    listed.retainAll(ids(clocks.all().stream().map(Clock::clause)));
    assertThat(listed).isEqualTo(ids(ObservableClocks.notKept(clocks).stream()));
  }

  private static Set<String> ids(Stream<ClauseId> clauses) {
    return clauses.map(ClauseId::value).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noticesEveryKindOfProblem() {
    ClauseTables planted =
        new ClauseTables(
            Map.of(
                "R1-A1", Set.of("clauses.csv"),
                "R1-A2", Set.of("deadlines.csv"),
                "R1-A3", Set.of("clauses.csv"),
                "R1-A4", Set.of("clauses.csv"),
                "R1-A5", Set.of("clauses.csv", "gates.csv")),
            Map.of("R1-A3", "原因 / reason", "R1-A9", "原因 / reason"));
    Set<String> rule = Set.of("a rule");
    Set<String> test = Set.of("a test");
    ClauseCoverage coverage =
        new ClauseCoverage(
            planted,
            Map.of("R1-A3", rule, "R1-A4", rule, "R1-A7", rule),
            Map.of("R1-A4", test, "R1-A5", test, "R1-A8", test),
            Map.of("R1-A4", test));
    assertThat(coverage.problems())
        .containsExactlyInAnyOrder(
            "R1-A1 has no rule: no main code is marked with it, and no table reads it",
            "R1-A1 has no test marked with it",
            "R1-A2 has no test marked with it",
            "R1-A3 is listed as not automated, but marks [a rule]",
            "R1-A5 has no test marked with it in the service that goes by it",
            "R1-A7 is in no table, but marks [a rule]",
            "R1-A8 is in no table, but marks [a test]",
            "R1-A9 is listed as not automated, but no table has it");
  }

  @Test
  void readsTheClausesOfClassesMethodsFieldsAndConstructors() {
    ClauseCoverage planted =
        ClauseCoverage.of(
            CLAUSES,
            new ClassFileImporter().importPackages("kesu.planted.clauses"),
            new ClassFileImporter().importPackages("kesu.planted.none"));
    assertThat(planted.code().keySet()).containsExactly("R1-D1", "R1-D7", "R1-D8", "R1-D9", "R1-M");
  }
}
