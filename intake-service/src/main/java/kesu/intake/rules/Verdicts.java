package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Verdict;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;

/** Verdicts on commands that were carried out. */
final class Verdicts {
  private Verdicts() {}

  /** The complaint has changed, and these events tell of it. */
  static Verdict<Complaint, ComplaintStatus> done(
      Complaint complaint, Instant now, Lifecycle... events) {
    return done(complaint, now, outgoing(complaint, List.of(events)));
  }

  static Verdict<Complaint, ComplaintStatus> done(
      Complaint complaint, Instant now, List<Outgoing> events) {
    return new Verdict.Done<>(complaint, events, ComplaintStatus.of(complaint, now));
  }

  /** The complaint has changed, this event tells of it, and departments are noticed. */
  static Verdict<Complaint, ComplaintStatus> done(
      Complaint complaint, Instant now, Lifecycle event, List<Outgoing> notices) {
    return done(complaint, now, with(notices, complaint, event));
  }

  /** The same, with the number of the request that it was about. */
  static Verdict<Complaint, ComplaintStatus> answered(
      Complaint complaint, Instant now, int request, Lifecycle event) {
    return answered(complaint, now, request, event, List.of());
  }

  static Verdict<Complaint, ComplaintStatus> answered(
      Complaint complaint, Instant now, int request, Lifecycle event, List<Outgoing> notices) {
    return new Verdict.Done<>(
        complaint,
        with(notices, complaint, event),
        ComplaintStatus.of(complaint, now).about(request));
  }

  private static List<Outgoing> with(List<Outgoing> notices, Complaint complaint, Lifecycle event) {
    List<Outgoing> all = new ArrayList<>();
    all.add(Outgoing.of(complaint.id(), event));
    all.addAll(notices);
    return all;
  }

  /** Events on their way to the log of the complaint. */
  static List<Outgoing> outgoing(Complaint complaint, List<Lifecycle> events) {
    return events.stream().map(event -> Outgoing.of(complaint.id(), event)).toList();
  }
}
