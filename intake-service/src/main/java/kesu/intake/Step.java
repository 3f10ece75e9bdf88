package kesu.intake;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;

/** What came of an action. */
sealed interface Step {
  /** The complaint has changed, and these events tell of it. */
  record Taken(Complaint complaint, List<Lifecycle> events) implements Step {
    public Taken {
      events = List.copyOf(events);
    }
  }

  /** It cannot be done, and nothing has changed. */
  record Refused(Refusal refusal) implements Step {}

  static Step taken(Complaint complaint, Lifecycle... events) {
    return new Taken(complaint, List.of(events));
  }

  /** The same as the plumbing wants it. */
  default Verdict<Complaint, Standing> verdict(Instant now) {
    return switch (this) {
      case Taken(Complaint complaint, List<Lifecycle> events) ->
          new Verdict.Done<>(
              complaint,
              events.stream().map(event -> Outgoing.of(complaint.id(), event)).toList(),
              Standing.of(complaint, now));
      case Refused(Refusal refusal) -> new Verdict.Refused<>(refusal);
    };
  }
}
