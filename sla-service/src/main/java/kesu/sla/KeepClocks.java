package kesu.sla;

import java.util.List;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintRegistered;
import kesu.events.Lifecycle;
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Clockwork;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Outcome;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts, meets and lifts a complaint's clocks as its log tells what happens (R1-D1 to R1-D16). */
@Service
public class KeepClocks {
  private final Documents<Timers> documents;
  private final Regulation regulation;

  KeepClocks(Documents<Timers> documents, Regulation regulation) {
    this.documents = documents;
    this.regulation = regulation;
  }

  /** The first clocks of a complaint start. */
  public void register(EventMetadata incoming, ComplaintRegistered event) {
    documents.applyFirst(
        incoming.subject(),
        incoming,
        timers ->
            timers == null
                ? changed(
                    CaseFacts.of(new ComplaintId(incoming.subject()), event),
                    List.of(),
                    event,
                    incoming)
                : Change.none());
  }

  /**
   * Clocks start, are met or lifted.
   *
   * @throws IllegalStateException if the complaint is unknown; its registration comes first in the
   *     same partition, so this is a bug
   */
  public void take(EventMetadata incoming, Lifecycle event) {
    documents.apply(incoming.subject(), incoming, timers -> take(timers, event, incoming));
  }

  private Change<Timers> take(@Nullable Timers timers, Lifecycle event, EventMetadata incoming) {
    if (timers == null) {
      throw new IllegalStateException(
          "Found %s of complaint %s before its registration, expected it behind"
              .formatted(incoming.type(), incoming.subject()));
    }
    CaseFacts facts = timers.facts().after(event);
    Change<Timers> changed = changed(facts, timers.deadlines(), event, incoming);
    boolean same =
        changed instanceof Change.To<Timers>(Timers state, var events)
            && state.equals(timers)
            && events.isEmpty();
    return same ? Change.none() : changed;
  }

  private Change<Timers> changed(
      CaseFacts facts, List<Deadline> deadlines, Lifecycle event, EventMetadata incoming) {
    Outcome outcome =
        Clockwork.take(
            regulation.of(facts),
            regulation.organisation(),
            facts,
            deadlines,
            event,
            incoming.time());
    return Change.to(
        Timers.of(facts, outcome.deadlines()), Announcement.of(facts, outcome.findings()));
  }
}
