package kesu.sla.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.CustomerContacted;
import kesu.events.Lifecycle;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** One invented complaint in Beijing, lived through event by event. */
final class Life {
  /** Half past nine in Beijing. */
  static final Instant RECEIVED = Instant.parse("2026-03-02T01:30:00Z");

  static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  static final ComplaintId COMPLAINT = new ComplaintId("0k3m7q2x9v4b8n1c5z6t0w2r");
  static final AssignmentId FIRST = new AssignmentId(COMPLAINT + "-1");
  static final AssignmentId SECOND = new AssignmentId(COMPLAINT + "-2");
  private static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", RECEIVED);

  private final Rulebook rulebook;
  private final Organisation organisation;
  private @Nullable CaseFacts facts;
  private List<Deadline> deadlines = List.of();
  private final List<Finding> findings = new ArrayList<>();

  private Life(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.organisation = Organisation.sample(rulebook);
  }

  static Life under(Path folder) {
    return new Life(Rulebooks.load(List.of(folder)).inForce("R1", RECEIVED));
  }

  static Life registered() {
    return registered(Channel.HOTLINE, Severity.MAJOR, null, null);
  }

  static Life registered(
      Channel channel,
      Severity severity,
      @Nullable Instant incidentAt,
      @Nullable Instant promisedAt) {
    return new Life(R1).register(channel, severity, incidentAt, promisedAt);
  }

  /** Handed over to logistics at the moment it was received. */
  static Life handedOver() {
    return registered().made(FIRST, RECEIVED);
  }

  Life register(
      Channel channel,
      Severity severity,
      @Nullable Instant incidentAt,
      @Nullable Instant promisedAt) {
    return on(
        new ComplaintRegistered(
            new ComplaintNumber("KS26-0000123-0"),
            new BranchCode("bj"),
            new StoreCode("bj-zgc"),
            channel,
            new ReasonCode("R1-T23"),
            severity,
            List.of(),
            RECEIVED,
            "R1",
            incidentAt,
            null,
            promisedAt,
            AGENT));
  }

  Life made(AssignmentId assignment, Instant at) {
    return on(
        new AssignmentMade(
            assignment,
            LOGISTICS,
            "logistics",
            new PersonId("E1106"),
            new Post("logistics-manager"),
            new BranchCode("bj"),
            new StoreCode("bj-zgc"),
            new ReasonCode("R1-T23"),
            RECEIVED,
            List.of(),
            at,
            Actor.SYSTEM));
  }

  Life contacted(boolean reached, Instant at) {
    return on(new CustomerContacted(reached, at, AGENT));
  }

  Life accepted(AssignmentId assignment, Instant at) {
    return on(new AssignmentAccepted(assignment, LOGISTICS, at, AGENT));
  }

  Life refused(AssignmentId assignment, Instant at) {
    return on(new AssignmentRefused(assignment, LOGISTICS, at, AGENT));
  }

  Life passedOn(AssignmentId assignment, Instant at) {
    return on(new AssignmentPassedOn(assignment, LOGISTICS, LOGISTICS, at, AGENT));
  }

  Life progress(AssignmentId assignment, Instant at) {
    return on(new ProgressReported(assignment, LOGISTICS, at, AGENT));
  }

  Life result(AssignmentId assignment, Instant finished, Instant at) {
    return on(new ResultReported(assignment, LOGISTICS, finished, at, AGENT));
  }

  Life returned(AssignmentId assignment, Instant at) {
    return on(new AssignmentReturned(assignment, LOGISTICS, at, List.of()));
  }

  Life closed(Instant at) {
    return on(
        new ComplaintClosed(
            new ComplaintNumber("KS26-0000123-0"),
            Severity.MAJOR,
            new ReasonCode("R1-T23"),
            List.of(),
            at,
            AGENT));
  }

  Life on(Lifecycle event) {
    CaseFacts before = facts;
    CaseFacts after =
        before == null && event instanceof ComplaintRegistered registered
            ? CaseFacts.of(COMPLAINT, registered)
            : known(before).after(event);
    facts = after;
    return came(Clockwork.take(rulebook, organisation, after, deadlines, event, RECEIVED));
  }

  /** Time passes until then, with a look at what is due. */
  Life until(Instant now) {
    return came(Clockwork.pass(rulebook, organisation, known(facts), deadlines, now));
  }

  private Life came(Outcome outcome) {
    deadlines = outcome.deadlines();
    findings.addAll(outcome.findings());
    return this;
  }

  private static CaseFacts known(@Nullable CaseFacts facts) {
    if (facts == null) {
      throw new IllegalStateException("Register the complaint first");
    }
    return facts;
  }

  List<Deadline> deadlines() {
    return deadlines;
  }

  /** The complaint's clocks of a clause, in the order in which they started. */
  List<Deadline> clocks(String clause) {
    return deadlines.stream().filter(d -> d.clause().equals(new ClauseId(clause))).toList();
  }

  /** The last clock of a clause. */
  Deadline clock(String clause) {
    return clocks(clause).getLast();
  }

  State state(String clause) {
    return clock(clause).state();
  }

  /** How often something became of the clocks of a clause. */
  long count(Class<? extends Finding> kind, String clause) {
    return findings.stream()
        .filter(kind::isInstance)
        .filter(finding -> finding.deadline().clause().equals(new ClauseId(clause)))
        .count();
  }

  <F extends Finding> List<F> findings(Class<F> kind) {
    return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
