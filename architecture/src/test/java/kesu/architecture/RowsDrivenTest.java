package kesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.architecture.RowsDriven.WorkflowRow;
import org.junit.jupiter.api.Test;

/** Every clause and every row of the workflow is driven through the gateway, or listed. */
class RowsDrivenTest {
  private static final RowsDriven ROWS = RowsDriven.read(ClauseTables.read());

  @Test
  void everyRowIsDrivenThroughTheGatewayOrListedWithTheReason() {
    assertThat(ROWS.problems()).isEmpty();
    assertThat(ROWS.workflow()).hasSize(27);
  }

  @Test
  void theCountsAreWritten() {
    assertThat(ROWS.write()).content().contains("| workflow | 27 / 27 |", "| D | 27 / 27 |");
  }

  @Test
  void noticesEveryKindOfProblem() {
    BlackBoxTests tests =
        new BlackBoxTests(
            Map.of("PlantedIT", Set.of("R1-A1"), "PlantedIT.one", Set.of("R1-A2")),
            Set.of("PlantedIT.one"));
    RowsDriven planted =
        new RowsDriven(
            Set.of("R1-A1", "R1-A2", "R1-A3"),
            List.of(
                row("1", Set.of("R1-A1", "R1-A2"), "PlantedIT.one"),
                row("2", Set.of("R1-A3"), "PlantedIT.one"),
                row("3", Set.of(), "PlantedIT.none")),
            Map.of("R1-A2", "原因 / reason"),
            tests);
    assertThat(planted.problems())
        .containsExactlyInAnyOrder(
            "R1-A2 is listed as not driven, but is by [PlantedIT.one]",
            "R1-A3 is driven through the gateway by no test",
            "workflow row 2: open, told → open: no test of it is marked with [R1-A3]",
            "workflow row 3: open, told → open: there is no test PlantedIT.none");
    assertThat(planted.report()).contains("| workflow | 2 / 3 |", "| A | 2 / 3 |");
  }

  private static WorkflowRow row(String number, Set<String> clauses, String test) {
    return new WorkflowRow(number, "open", "told", "open", clauses, Set.of(test));
  }
}
