package kesu.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kesu.rulebooks.CitedGround;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Grounds;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;

/**
 * Why a complaint's clocks stand as they do.
 *
 * @param decisions what was decided about them, in the order in which it was
 */
public record Why(ComplaintId complaintId, List<Decision> decisions) {
  public Why {
    decisions = List.copyOf(decisions);
  }

  /**
   * One decision.
   *
   * @param decision what kind of decision it is: {@code clock}
   */
  public record Decision(String decision, ClockId clockId, Instant at, List<CitedGround> grounds) {}

  static Why of(CaseFacts facts, List<Deadline> deadlines, Rulebook rulebook) {
    return new Why(
        facts.complaint(),
        deadlines.stream()
            .flatMap(deadline -> decisions(facts, deadline, rulebook))
            .sorted(Comparator.comparing(Decision::at))
            .toList());
  }

  private static Stream<Decision> decisions(CaseFacts facts, Deadline deadline, Rulebook rulebook) {
    return new Grounds(facts.rulebook(), deadline)
        .all().stream()
            .map(
                decision ->
                    new Decision(
                        "clock",
                        deadline.id(facts.complaint()),
                        decision.at(),
                        List.of(CitedGround.of(decision.ground(), rulebook))));
  }
}
