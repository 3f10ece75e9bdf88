package kesu.sla;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.regulation.Explanation;
import kesu.regulation.Explanation.Decision;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.ComplaintClocks;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.EndedClocks;
import kesu.sla.rules.Grounds;
import kesu.sla.rules.Refusals;
import kesu.terms.Actor;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Gives the grounds on which clocks were started, missed, escalated and ended. */
@Service
public final class ExplainClocks {
  private final Documents<ComplaintClocks> documents;
  private final Regulation regulation;

  ExplainClocks(Documents<ComplaintClocks> documents, Regulation regulation) {
    this.documents = documents;
    this.regulation = regulation;
  }

  /** The decisions about one clock. */
  public Answer<Explanation> explain(Actor actor, ClockId clock) {
    return regulation.readOne(
        actor,
        () ->
            whole(Deadline.complaintOf(clock))
                .flatMap(
                    clocks -> clocks.find(clock).map(found -> explanation(clocks, List.of(found)))),
        () -> Refusals.clockUnknown(clock));
  }

  /** The decisions about all clocks of a complaint. */
  public Answer<Explanation> explain(Actor actor, ComplaintId complaint) {
    return regulation.readOne(
        actor,
        () -> whole(complaint.value()).map(clocks -> explanation(clocks, clocks.deadlines())),
        () -> Refusals.complaintUnknown(complaint));
  }

  private Optional<ComplaintClocks> whole(String complaint) {
    return documents
        .find(complaint)
        .map(
            clocks ->
                clocks.withEarlier(documents.moved(complaint, EndedClocks.LIST, Deadline.class)));
  }

  private Explanation explanation(ComplaintClocks clocks, List<Deadline> deadlines) {
    Rulebook rulebook = regulation.governing(clocks.rulebook(), clocks.receivedAt());
    return new Explanation(
        clocks.complaint(),
        deadlines.stream()
            .flatMap(deadline -> decisions(clocks, deadline, rulebook))
            .sorted(Comparator.comparing(Decision::at))
            .toList());
  }

  private static Stream<Decision> decisions(
      ComplaintClocks clocks, Deadline deadline, Rulebook rulebook) {
    return new Grounds(clocks.rulebook(), deadline)
        .all().stream()
            .map(
                decision ->
                    Decision.of(
                        "clock",
                        deadline.id(clocks.complaint()),
                        decision.at(),
                        List.of(decision.ground()),
                        rulebook));
  }
}
