package kesu.media;

import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Refusals;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Explanation;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Explains a complaint's exposure and the notices given of it, by the clauses applied (依据). */
@Service
public final class ExplainExposure {
  private final Regulation regulation;
  private final Documents<WatchedComplaint> complaints;

  ExplainExposure(Regulation regulation, Documents<WatchedComplaint> complaints) {
    this.regulation = regulation;
    this.complaints = complaints;
  }

  /** The decisions about one complaint's exposure. */
  public Answer<Explanation> explain(Actor actor, ComplaintId complaint) {
    return regulation.readOne(
        actor,
        () -> complaints.find(complaint.value()).map(this::explanation),
        () -> Refusals.notKnownHere(complaint));
  }

  private Explanation explanation(WatchedComplaint complaint) {
    WatchedComplaint.Identity identity = complaint.identity();
    Rulebook rulebook = regulation.governing(identity.rulebook(), identity.receivedAt());
    return new Explanation(
        complaint.id(),
        Stream.concat(
                complaints
                    .moved(
                        complaint.id().value(),
                        WatchedComplaint.DECISIONS,
                        WatchedComplaint.Decision.class)
                    .stream(),
                complaint.decisions().stream())
            .map(
                decision ->
                    Explanation.Decision.of(
                        "exposure", null, decision.at(), decision.grounds(), rulebook))
            .toList());
  }
}
