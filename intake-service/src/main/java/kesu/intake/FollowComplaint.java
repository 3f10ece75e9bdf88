package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.Documents;
import kesu.events.Lifecycle;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.EventDecider;
import kesu.regulation.Regulation;
import org.springframework.stereotype.Service;

/** Applies the events of other services to the complaint that they are about. */
@Service
public final class FollowComplaint {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  FollowComplaint(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** Applies an event. */
  public void follow(EventMetadata metadata, Lifecycle event) {
    Instant now = time.instant();
    complaints.applyToExisting(
        metadata,
        complaint ->
            EventDecider.decide(complaint, event, complaint.rulebook(regulation::governing), now));
  }
}
