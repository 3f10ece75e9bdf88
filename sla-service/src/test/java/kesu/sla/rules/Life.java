package kesu.sla.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.CustomerContacted;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWarned;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.Event;
import kesu.events.Lifecycle;
import kesu.events.NoticeOverdue;
import kesu.events.NoticeOverdueWithdrawn;
import kesu.events.Outgoing;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.TestClock;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One invented complaint in Beijing, lived through event by event. Its assignments, to logistics,
 * are known by their numbers.
 */
final class Life {
  static final Instant RECEIVED = TestClock.START;
  static final Instant WRITTEN_DOWN = RECEIVED.plusSeconds(600);
  static final int FIRST = 1;
  static final int SECOND = 2;
  private static final Actor BY = SampleStaff.LOGISTICS_MANAGER;
  private static final DepartmentCode LOGISTICS = BY.department();
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", RECEIVED);

  private final SampleComplaint complaint;
  private final Rulebook rulebook;
  private final Organisation organisation;
  private @Nullable ComplaintClocks clocks;
  private Instant now = RECEIVED;
  private final List<Outgoing> outgoing = new ArrayList<>();

  private final Actor receiver;

  private Life(SampleComplaint complaint, Rulebook rulebook) {
    this(complaint, rulebook, SampleStaff.AGENT);
  }

  private Life(SampleComplaint complaint, Rulebook rulebook, Actor receiver) {
    this.complaint = complaint;
    this.receiver = receiver;
    this.rulebook = rulebook;
    this.organisation = Organisation.sample(rulebook);
    register();
  }

  static Life under(Path folder) {
    return new Life(
        SampleComplaint.receivedAt(RECEIVED),
        Rulebooks.load(List.of(folder)).inForce("R1", RECEIVED));
  }

  static Life registered() {
    return new Life(SampleComplaint.receivedAt(RECEIVED), R1);
  }

  static Life registered(
      Channel channel,
      Severity severity,
      @Nullable Instant incidentAt,
      @Nullable Instant promisedAt) {
    return new Life(
        SampleComplaint.receivedAt(RECEIVED).of(severity).by(channel, incidentAt, promisedAt), R1);
  }

  /** Received by that person, who writes it down ten minutes later. */
  static Life registeredBy(Actor receiver, Channel channel, Severity severity) {
    return new Life(
        SampleComplaint.receivedAt(RECEIVED).of(severity).by(channel, null, null), R1, receiver);
  }

  /** Handed over to logistics at the moment it was received. */
  static Life handedOver() {
    return registered().made(FIRST, RECEIVED);
  }

  Change<ComplaintClocks> register() {
    return after(
        ClockDecider.register(
            clocks,
            complaint.id(),
            complaint.registered(receiver),
            rulebook,
            organisation,
            registeredAt()));
  }

  /** The agent writes down at once what is received, the others ten minutes later. */
  private Instant registeredAt() {
    return receiver.equals(SampleStaff.AGENT) ? RECEIVED : WRITTEN_DOWN;
  }

  Life made(int n, Instant at) {
    return on(complaint.assigned(n, "logistics", SampleStaff.LOGISTICS_MANAGER, at));
  }

  Life contacted(boolean reached, Instant at) {
    return on(new CustomerContacted(reached, at, SampleStaff.AGENT));
  }

  Life accepted(int n, Instant at) {
    return on(new AssignmentAccepted(complaint.assignment(n), LOGISTICS, at, BY));
  }

  Life acceptedBySilence(int n, Instant at) {
    return on(new AssignmentAccepted(complaint.assignment(n), LOGISTICS, at, Actor.SYSTEM, true));
  }

  Life refused(int n, Instant at) {
    return on(new AssignmentRefused(complaint.assignment(n), LOGISTICS, at, BY));
  }

  Life passedOn(int n, Instant at) {
    return on(new AssignmentPassedOn(complaint.assignment(n), LOGISTICS, LOGISTICS, at, BY));
  }

  Life progress(int n, Instant at) {
    return on(new ProgressReported(complaint.assignment(n), LOGISTICS, at, BY));
  }

  Life result(int n, Instant finished, Instant at) {
    return on(new ResultReported(complaint.assignment(n), LOGISTICS, finished, at, BY));
  }

  Life returned(int n, Instant at) {
    return on(new AssignmentReturned(complaint.assignment(n), LOGISTICS, at, List.of()));
  }

  /** Handed over to the department of somebody who answers for it. */
  Life made(int n, String kind, Actor answering, Instant at) {
    return on(complaint.assigned(n, kind, answering, at));
  }

  /** Its closing, as an event. */
  Lifecycle closing(Instant at) {
    return complaint.closed(at);
  }

  Life closed(Instant at) {
    return on(closing(at));
  }

  Life on(Lifecycle event) {
    decide(event);
    return this;
  }

  Change<ComplaintClocks> decide(Lifecycle event) {
    return after(ClockDecider.decide(clocks(), event, rulebook, organisation, RECEIVED, now));
  }

  /** Time passes until then, and due clocks fire once. */
  Life until(Instant then) {
    tick(then);
    return this;
  }

  Change<ComplaintClocks> tick(Instant until) {
    now = until;
    return after(ClockDecider.tick(clocks(), rulebook, organisation, until, now));
  }

  private Change<ComplaintClocks> after(Change<ComplaintClocks> change) {
    if (change
        instanceof Change.To<ComplaintClocks>(ComplaintClocks state, List<Outgoing> events)) {
      clocks = state;
      outgoing.addAll(events);
    }
    return change;
  }

  private ComplaintClocks clocks() {
    return Objects.requireNonNull(clocks, "Every life begins with the registration");
  }

  List<Deadline> deadlines() {
    return clocks().deadlines();
  }

  /** The complaint's clocks of a clause, in the order in which they started. */
  List<Deadline> clocks(String clause) {
    return deadlines().stream().filter(d -> d.clause().equals(new ClauseId(clause))).toList();
  }

  /** The last clock of a clause. */
  Deadline clock(String clause) {
    return clocks(clause).getLast();
  }

  State state(String clause) {
    return clock(clause).state();
  }

  /** The events of one kind so far. */
  <E extends Event> List<E> events(Class<E> kind) {
    return outgoing.stream().map(Outgoing::event).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The number of warnings, misses or escalations of a clause so far. */
  long count(Class<? extends Lifecycle> kind, String clause) {
    return events(kind).stream().filter(event -> clause(event).value().equals(clause)).count();
  }

  private static ClauseId clause(Lifecycle event) {
    return switch (event) {
      case DeadlineWarned warned -> warned.clause();
      case DeadlineMissed missed -> missed.clause();
      case EscalationRaised raised -> raised.clause();
      case DeadlineWithdrawn withdrawn -> withdrawn.clause();
      default -> throw new IllegalArgumentException("Not counted by clause: " + event);
    };
  }

  /** The inboxes that were told of the withdrawal of a miss of a clause, in order. */
  List<String> toldOfWithdrawal(String clause) {
    return outgoing.stream()
        .filter(
            event ->
                event.event() instanceof NoticeOverdueWithdrawn notice
                    && notice.clause().value().equals(clause))
        .map(Outgoing::topic)
        .toList();
  }

  /** The inboxes that were told of a miss of a clause, in order. */
  List<String> toldOfMiss(String clause) {
    return outgoing.stream()
        .filter(
            event ->
                event.event() instanceof NoticeOverdue notice
                    && notice.clause().value().equals(clause))
        .map(Outgoing::topic)
        .toList();
  }
}
