package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Closing;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Refusals;
import kesu.regulation.Explanation;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Ground;
import org.springframework.stereotype.Service;

/**
 * Explains the decisions about a complaint and, while it is open, the closing gates as they stand.
 */
@Service
public final class ExplainComplaint {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  ExplainComplaint(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** Explains one complaint. */
  public Answer<Explanation> why(ComplaintId id, Actor actor) {
    return regulation.readOne(
        actor,
        () -> complaints.find(id.value()).map(this::explain),
        () -> Refusals.complaintUnknown(id));
  }

  private Explanation explain(Complaint complaint) {
    Rulebook rulebook = complaint.rulebook(regulation::governing);
    List<Explanation.Decision> decisions = new ArrayList<>();
    complaint
        .decisions()
        .forEach(
            made -> decisions.add(decision(made.decision(), made.at(), made.grounds(), rulebook)));
    if (complaint.progress().state() == Complaint.State.OPEN) {
      List<Ground> gates = Closing.check(complaint.progress(), rulebook).grounds();
      decisions.add(decision("closing-gates", time.instant(), gates, rulebook));
    }
    return new Explanation(complaint.id(), decisions);
  }

  private static Explanation.Decision decision(
      String decision, Instant at, List<Ground> grounds, Rulebook rulebook) {
    return Explanation.Decision.of(decision, null, at, grounds, rulebook);
  }
}
