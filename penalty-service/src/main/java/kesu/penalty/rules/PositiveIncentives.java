package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.rulebooks.Occasion;
import kesu.rulebooks.RewardRow;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** The positive incentives (正激励) of one closed case, one method per occasion. */
record PositiveIncentives(CasePeople people, Severity severity) {
  /**
   * Awards because the customer praised the handling in writing. Reading: unlike R1-W3 the row does
   * not say 'major', so an ordinary complaint earns it too.
   */
  @Clause("R1-W1")
  List<Award> writtenPraise(Instant at) {
    return awards(Occasion.PRAISED_IN_WRITING, people, at, Map.of("writtenPraise", "true"));
  }

  /**
   * Awards because the responsible department was praised in writing: the penalty of its
   * responsible person is lifted. Only where there can be one.
   *
   * @param praised the department named; null for all that had the complaint
   */
  @Clause("R1-W2")
  List<Award> praisedDepartment(@Nullable DepartmentCode praised, Instant at) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<PostHolder> departments =
        people.responsible().stream()
            .filter(holder -> praised == null || praised.equals(holder.department()))
            .toList();
    return awards(
        Occasion.DEPARTMENT_PRAISED_IN_WRITING,
        people.only(departments),
        at,
        Map.of("writtenPraise", "true", "department", praised == null ? "all" : praised.value()));
  }

  /** Awards because a major complaint was at risk of exposure and never exposed. */
  @Clause("R1-W3")
  List<Award> exposureAverted(Exposure highest, Instant at) {
    return severity.compareTo(Severity.MAJOR) >= 0 && highest == Exposure.AT_RISK
        ? awards(Occasion.EXPOSURE_AVERTED, people, at, Map.of("highestExposure", highest.name()))
        : List.of();
  }

  private List<Award> awards(
      Occasion occasion, CasePeople among, Instant at, Map<String, String> inputs) {
    ClauseId clause = people.rulebook().occasions().clause(occasion);
    return people
        .rulebook()
        .penalties()
        .reward(clause)
        .map(row -> awards(row, among, at, inputs))
        .orElseGet(List::of);
  }

  private List<Award> awards(
      RewardRow row, CasePeople among, Instant at, Map<String, String> inputs) {
    return among.named(row.persons(), at).stream()
        .filter(holder -> holder.person() != null)
        .map(
            holder ->
                new Award(
                    row.clause(),
                    row.measure(),
                    holder,
                    people.rulebook().ground(row.clause(), inputs, row.measure().name())))
        .toList();
  }
}
