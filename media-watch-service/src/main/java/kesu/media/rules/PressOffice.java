package kesu.media.rules;

import java.util.Optional;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StopsAt;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** The department that owes customer service a notice of what it finds itself. */
final class PressOffice {
  private PressOffice() {}

  /**
   * Returns true if a report found by that department must be told by it. A report from outside is
   * taken in by the press office's own watch.
   *
   * @param foundBy the department that found the report; null if it came from outside
   */
  @Clause("R1-D12")
  static boolean owes(
      @Nullable DepartmentCode foundBy, Rulebook rulebook, Organisation organisation) {
    Optional<String> kind =
        Optional.ofNullable(foundBy).flatMap(organisation::department).map(Department::kind);
    return foundBy == null
        || rulebook.clocks().stoppedAt(StopsAt.CUSTOMER_SERVICE_TOLD).stream()
            .anyMatch(clock -> kind.filter(clock.owedBy()::equals).isPresent());
  }
}
