package kesu.penalty.rules;

import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.penalty.rules.Sample.after;
import static kesu.penalty.rules.Sample.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.Event;
import kesu.events.Outgoing;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.SeverityRaised;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

/** Nobody is penalised for a miss that was none. */
class WithdrawnPenaltiesTest {
  private static final Instant DUE = Sample.RECEIVED.plus(Duration.ofHours(48));
  private static final PenaltyCase MISSED =
      after(Sample.open(Severity.MAJOR), missed("R1-D9", "R1-T36"));

  private static DeadlineMissed missed(String clock, String penalty) {
    Actor owing = LOGISTICS_MANAGER;
    return new DeadlineMissed(
        new ClockId("c:" + clock + ":1"),
        new ClauseId(clock),
        null,
        owing.department(),
        owing.person(),
        owing.post(),
        DUE,
        new ClauseId(penalty),
        List.of(),
        DUE.plusSeconds(1));
  }

  private static DeadlineWithdrawn withdrawn(String clock) {
    Actor owing = LOGISTICS_MANAGER;
    return new DeadlineWithdrawn(
        new ClockId("c:" + clock + ":1"),
        new ClauseId(clock),
        null,
        owing.department(),
        owing.person(),
        owing.post(),
        DUE,
        DUE.plusSeconds(1),
        DUE.minus(Duration.ofDays(1)),
        List.of(),
        DUE.plusSeconds(60));
  }

  @Test
  @Clause({"R1-D9", "R1-T36"})
  void theProposalForAWithdrawnMissIsWithdrawn() {
    Change.To<PenaltyCase> change = changed(MISSED, withdrawn("R1-D9"));

    assertThat(change.state().penalties())
        .hasSize(1)
        .allSatisfy(penalty -> assertThat(penalty.state()).isEqualTo(PenaltyState.WITHDRAWN));
    assertThat(events(change)).hasOnlyElementsOfType(PenaltyWithdrawn.class).hasSize(1);
    assertThat(change.state().penalties().getFirst().grounds().getLast())
        .satisfies(
            ground -> {
              assertThat(ground.outcome()).isEqualTo("miss withdrawn");
              assertThat(ground.inputs()).containsEntry("missed", "R1-D9").containsKey("doneAt");
            });
    assertThat(decide(change.state(), withdrawn("R1-D9"))).isInstanceOf(Change.None.class);
  }

  @Test
  @Clause("R1-T36")
  void theProposalsForAnotherMissStand() {
    PenaltyCase both = after(MISSED, missed("R1-D10", "R1-T36"));
    assertThat(states(after(both, withdrawn("R1-D9"))))
        .containsExactly(PenaltyState.WITHDRAWN, PenaltyState.PROPOSED);
    assertThat(decide(Sample.open(Severity.MAJOR), withdrawn("R1-D9")))
        .isInstanceOf(Change.None.class);
  }

  @Test
  @Clause("R1-T36")
  void whatWasImposedOrAppealedIsReversedAndADismissalStays() {
    PenaltyCase imposed = rule(MISSED, 1, Outcome.IMPOSED);
    Change.To<PenaltyCase> change = changed(imposed, withdrawn("R1-D9"));
    assertThat(states(change.state())).containsExactly(PenaltyState.REVERSED);
    PenaltyCase dismissed = rule(MISSED, 1, Outcome.DISMISSED);
    assertThat(states(after(dismissed, withdrawn("R1-D9"))))
        .containsExactly(PenaltyState.DISMISSED);
    assertThat(events(change))
        .singleElement()
        .isInstanceOfSatisfying(
            PenaltyReversed.class,
            reversed -> {
              assertThat(reversed.by()).isEqualTo(Actor.SYSTEM);
              assertThat(reversed.grounds().getFirst().outcome()).isEqualTo("miss withdrawn");
            });

    PenaltyCase appealed =
        state(
            handle(
                imposed, new PenaltyCommand.Appeal(id(imposed, 1), "x", CUSTOMER_SERVICE_MANAGER)));
    assertThat(states(after(appealed, withdrawn("R1-D9")))).containsExactly(PenaltyState.REVERSED);
  }

  @Test
  void aWithdrawnProposalIsNotDecidedAndTheRefusalSaysWhy() {
    PenaltyCase none = after(MISSED, withdrawn("R1-D9"));
    var verdict = handle(none, decision(none, 1, Outcome.IMPOSED));
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(((Verdict.Refused<PenaltyCase, PenaltyView>) verdict).refusal().code())
        .isEqualTo("withdrawn");
  }

  @Test
  @Clause("R1-T39")
  void aWithdrawnMissIsNoFaultOfHandlingAnyMore() {
    PenaltyCase raised = after(Sample.open(Severity.ORDINARY), raised());
    PenaltyCase missed = after(raised, missed("R1-D9", "R1-T36"));
    assertThat(clauses(Sample.close(after(missed, withdrawn("R1-D9")))))
        .as("closed after the withdrawal")
        .doesNotContain("R1-T39");

    PenaltyCase closed = Sample.close(missed);
    assertThat(clauses(closed)).contains("R1-T39");
    PenaltyCase withdrawn = after(closed, withdrawn("R1-D9"));
    assertThat(clauses(withdrawn)).as("closed before it").doesNotContain("R1-T39");
    assertThat(clauses(after(withdrawn, Sample.finding(Sample.CLOSED, "R1-T37"))))
        .as("a fault found later")
        .contains("R1-T39");
  }

  private static SeverityRaised raised() {
    return new SeverityRaised(Severity.ORDINARY, Severity.MAJOR, List.of(), Sample.RECEIVED);
  }

  /** The clauses of the penalties that are proposed or apply. */
  private static List<String> clauses(PenaltyCase state) {
    return state.penalties().stream()
        .filter(penalty -> penalty.state().isOpen() || penalty.state().applies())
        .map(penalty -> penalty.clause().value())
        .toList();
  }

  private static List<PenaltyState> states(PenaltyCase state) {
    return state.penalties().stream().map(Penalty::state).toList();
  }

  private static PenaltyCase rule(PenaltyCase state, int n, Outcome outcome) {
    return state(handle(state, decision(state, n, outcome)));
  }

  private static PenaltyCommand decision(PenaltyCase state, int n, Outcome outcome) {
    return new PenaltyCommand.Decide(id(state, n), outcome, null, null, "x", HEAD_OFFICE);
  }

  private static PenaltyId id(PenaltyCase state, int n) {
    return state.penalties().get(n - 1).penaltyId();
  }

  private static Verdict<PenaltyCase, PenaltyView> handle(
      PenaltyCase state, PenaltyCommand command) {
    return PenaltyDecider.decide(
        state, command, Sample.R1, Sample.R1, Sample.COMPANY, Sample.CLOSED);
  }

  private static PenaltyCase state(Verdict<PenaltyCase, PenaltyView> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return ((Verdict.Done<PenaltyCase, PenaltyView>) verdict).state();
  }

  private static Change.To<PenaltyCase> changed(PenaltyCase state, DeadlineWithdrawn event) {
    Change<PenaltyCase> change = decide(state, event);
    assertThat(change).isInstanceOf(Change.To.class);
    return (Change.To<PenaltyCase>) change;
  }

  private static List<Event> events(Change.To<PenaltyCase> change) {
    return change.events().stream().map(Outgoing::event).toList();
  }
}
