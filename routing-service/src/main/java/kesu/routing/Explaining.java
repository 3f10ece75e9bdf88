package kesu.routing;

import java.util.List;
import java.util.function.Predicate;
import kesu.regulation.Explanation;
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
    List<Explanation.Decision> decisions =
        handover.assignments().stream()
            .filter(which)
            .flatMap(
                each ->
                    each.decisions().stream()
                        .map(
                            decision ->
                                Explanation.Decision.of(
                                    ASSIGNMENT,
                                    each.assignmentId(),
                                    decision.at(),
                                    List.of(decision.ground()),
                                    inForce.rulebook(handover))))
            .toList();
    return new Explanation(handover.id(), decisions);
  }
}
