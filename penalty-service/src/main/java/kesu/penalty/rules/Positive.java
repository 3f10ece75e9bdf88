package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.RewardRow;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** The positive incentives (正激励) as they bear on one closed case, one method per clause. */
public final class Positive {
  private static final ClauseId W1 = new ClauseId("R1-W1");
  private static final ClauseId W2 = new ClauseId("R1-W2");
  private static final ClauseId W3 = new ClauseId("R1-W3");
  private final People people;
  private final Severity severity;

  /** The table as it bears on a case of that severity. */
  public Positive(People people, Severity severity) {
    this.people = people;
    this.severity = severity;
  }

  /**
   * R1-W1: the customer praised the handling in writing. Reading: unlike R1-W3 the row does not say
   * 'major', so an ordinary complaint earns it too.
   */
  public List<Award> writtenPraise(Instant at) {
    return awards(W1, people, at, Map.of("writtenPraise", "true"));
  }

  /**
   * R1-W2: the responsible department was praised in writing: its responsible person's penalty is
   * lifted. Only where there can be one.
   *
   * @param praised the department named; null for all that had the complaint
   */
  public List<Award> praisedDepartment(@Nullable DepartmentCode praised, Instant at) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<Answering> departments =
        people.responsible().stream()
            .filter(who -> praised == null || praised.equals(who.department()))
            .toList();
    return awards(
        W2,
        people.only(departments),
        at,
        Map.of("writtenPraise", "true", "department", praised == null ? "all" : praised.value()));
  }

  /** R1-W3: a major complaint was at risk of exposure and never exposed. */
  public List<Award> exposureAverted(Exposure highest, Instant at) {
    return severity.compareTo(Severity.MAJOR) >= 0 && highest == Exposure.AT_RISK
        ? awards(W3, people, at, Map.of("highestExposure", highest.name()))
        : List.of();
  }

  private List<Award> awards(
      ClauseId clause, People meant, Instant at, Map<String, String> inputs) {
    Optional<RewardRow> row = people.rulebook().penalties().reward(clause);
    List<Award> awards = new ArrayList<>();
    row.ifPresent(
        found -> {
          for (Answering who : meant.meant(found.persons(), at)) {
            if (who.person() != null) {
              awards.add(
                  new Award(
                      clause,
                      found.measure(),
                      who,
                      people.rulebook().ground(clause, inputs, found.measure().name())));
            }
          }
        });
    return awards;
  }
}
