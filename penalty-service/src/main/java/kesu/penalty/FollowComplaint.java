package kesu.penalty;

import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintRegistered;
import kesu.events.Lifecycle;
import kesu.penalty.rules.CaseDecider;
import kesu.penalty.rules.PenaltyCase;
import kesu.regulation.Regulation;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Follows each complaint by its events. */
@Service
public final class FollowComplaint {
  private final Documents<PenaltyCase> cases;
  private final Regulation regulation;

  FollowComplaint(Documents<PenaltyCase> cases, Regulation regulation) {
    this.cases = cases;
    this.regulation = regulation;
  }

  /** Opens a case with the event that comes first. */
  public void registered(EventMetadata metadata, ComplaintRegistered event) {
    ComplaintId id = new ComplaintId(metadata.subject());
    cases.applyFirst(
        id.value(),
        metadata,
        state -> state == null ? Change.to(PenaltyCase.of(id, event)) : Change.none());
  }

  /** Applies a later event to the case. */
  public void follow(EventMetadata metadata, Lifecycle event) {
    cases.applyToExisting(
        metadata,
        state ->
            CaseDecider.decide(
                state,
                event,
                regulation.governing(state.facts().rulebook(), state.facts().receivedAt()),
                regulation.organisation()));
  }
}
