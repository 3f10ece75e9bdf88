package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.Documents;
import kesu.events.Lifecycle;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.EventDecider;
import kesu.regulation.Regulation;
import org.jspecify.annotations.Nullable;
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
    complaints.apply(
        metadata.subject(),
        metadata,
        found -> {
          Complaint complaint = registered(found, metadata);
          return EventDecider.decide(
              complaint, event, complaint.rulebook(regulation::governing), now);
        });
  }

  private static Complaint registered(@Nullable Complaint found, EventMetadata metadata) {
    if (found == null) {
      throw new IllegalStateException(
          "%s is about complaint %s, which was never registered here"
              .formatted(metadata.type(), metadata.subject()));
    }
    return found;
  }
}
