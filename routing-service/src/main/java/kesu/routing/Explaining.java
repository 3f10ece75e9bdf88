package kesu.routing;

import java.util.List;
import java.util.function.Predicate;
import kesu.terms.Ground;
import org.springframework.stereotype.Component;

/** Gives the clauses behind each assignment, in the words of the rulebook that was in force. */
@Component
public final class Explaining {
  private static final String ASSIGNMENT = "assignment";
  private final InForce inForce;

  Explaining(InForce inForce) {
    this.inForce = inForce;
  }

  /** Why each department had the complaint, in the order of the hand-overs. */
  public Explanation of(Handover handover) {
    return of(handover, ignored -> true);
  }

  /** Why one assignment was made, given back, or returned. */
  public Explanation of(Handover handover, String assignmentId) {
    return of(handover, each -> each.assignmentId().value().equals(assignmentId));
  }

  private Explanation of(Handover handover, Predicate<Assignment> which) {
    List<Explanation.Explained> decisions =
        handover.assignments().stream()
            .filter(which)
            .flatMap(
                each ->
                    each.decisions().stream()
                        .map(
                            decision ->
                                new Explanation.Explained(
                                    ASSIGNMENT,
                                    each.assignmentId(),
                                    decision.at(),
                                    List.of(clause(handover, decision.ground())))))
            .toList();
    return new Explanation(handover.id(), decisions);
  }

  private Explanation.Clause clause(Handover handover, Ground ground) {
    return new Explanation.Clause(
        ground.rulebook(),
        ground.version(),
        ground.clause(),
        ground.inputs(),
        ground.outcome(),
        inForce.rulebook(handover).clause(ground.clause()).text());
  }
}
