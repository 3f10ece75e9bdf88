package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintRegistered;
import kesu.events.Lifecycle;
import kesu.regulation.Regulation;
import kesu.routing.rules.Complaint;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.ComplaintDecider;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Applies the events of a complaint to its assignments. */
@Service
public final class FollowComplaint {
  private final Documents<ComplaintAssignments> documents;
  private final Regulation regulation;
  private final InstantSource time;

  FollowComplaint(
      Documents<ComplaintAssignments> documents, Regulation regulation, InstantSource time) {
    this.documents = documents;
    this.regulation = regulation;
    this.time = time;
  }

  /** Hands a registered complaint over to the departments that its reason names. */
  public void registered(EventMetadata metadata, ComplaintRegistered event) {
    Instant now = time.instant();
    documents.applyFirst(
        metadata.subject(),
        metadata,
        known -> known == null ? register(metadata, event, now) : Change.none());
  }

  private Change<ComplaintAssignments> register(
      EventMetadata metadata, ComplaintRegistered event, Instant now) {
    Complaint complaint = Complaint.of(event);
    return ComplaintDecider.register(
        new ComplaintId(metadata.subject()),
        complaint,
        rulebook(complaint),
        regulation.organisation(),
        now);
  }

  /** Applies a later event. */
  public void follow(EventMetadata metadata, Lifecycle event) {
    Instant now = time.instant();
    documents.applyToExisting(
        metadata,
        state ->
            ComplaintDecider.decide(
                state, event, rulebook(state.complaint()), regulation.organisation(), now));
  }

  private Rulebook rulebook(Complaint complaint) {
    return regulation.governing(complaint.rulebook(), complaint.receivedAt());
  }
}
