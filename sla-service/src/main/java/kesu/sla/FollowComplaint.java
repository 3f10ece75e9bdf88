package kesu.sla;

import java.time.InstantSource;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintRegistered;
import kesu.events.Lifecycle;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.ClockDecider;
import kesu.sla.rules.ComplaintClocks;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Starts, stops and lifts a complaint's clocks as its log tells what happens. */
@Service
public final class FollowComplaint {
  private final Documents<ComplaintClocks> documents;
  private final Regulation regulation;
  private final InstantSource time;

  FollowComplaint(Documents<ComplaintClocks> documents, Regulation regulation, InstantSource time) {
    this.documents = documents;
    this.regulation = regulation;
    this.time = time;
  }

  /** Starts the first clocks of a complaint. */
  public void registered(EventMetadata metadata, ComplaintRegistered event) {
    Rulebook rulebook = regulation.governing(event.rulebook(), event.receivedAt());
    documents.applyFirst(
        metadata.subject(),
        metadata,
        clocks ->
            ClockDecider.register(
                clocks,
                new ComplaintId(metadata.subject()),
                event,
                rulebook,
                regulation.organisation(),
                metadata.time()));
  }

  /** Applies any later event. */
  public void follow(EventMetadata metadata, Lifecycle event) {
    documents.applyToExisting(
        metadata,
        clocks ->
            ClockDecider.decide(
                clocks,
                event,
                regulation.governing(clocks.rulebook(), clocks.receivedAt()),
                regulation.organisation(),
                metadata.time(),
                time.instant()));
  }
}
