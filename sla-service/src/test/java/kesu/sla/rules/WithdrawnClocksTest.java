package kesu.sla.rules;

import static kesu.sla.rules.Deadline.State.DONE_LATE;
import static kesu.sla.rules.Deadline.State.LIFTED;
import static kesu.sla.rules.Deadline.State.MET;
import static kesu.sla.rules.Deadline.State.RUNNING;
import static kesu.sla.rules.Life.FIRST;
import static kesu.sla.rules.Life.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.EscalationWithdrawn;
import kesu.sla.rules.Grounds.Decision;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import org.junit.jupiter.api.Test;

/**
 * What was done in time and only learnt late withdraws the miss; what was done late stays one,
 * however late it is learnt.
 */
class WithdrawnClocksTest {
  private static final Duration H12 = Duration.ofHours(12);
  private static final Instant ACCEPTANCE_DUE = RECEIVED.plus(H12);
  private static final Instant DECLARED = ACCEPTANCE_DUE.plusSeconds(1);
  private static final Instant REPORT_DUE = RECEIVED.plus(Duration.ofHours(48));

  @Test
  @Clause("R1-D8")
  void aMissIsWithdrawnWhenTheWordOfATimelyAcceptanceArrivesAfterIt() {
    Life life = Life.handedOver().until(DECLARED).accepted(FIRST, ACCEPTANCE_DUE);

    Deadline clock = life.clock("R1-D8");
    assertThat(clock.state()).isEqualTo(MET);
    assertThat(clock.missedAt()).as("the history stays").isEqualTo(DECLARED);
    assertThat(withdrawn(life))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.dueAt()).isEqualTo(ACCEPTANCE_DUE);
              assertThat(event.doneAt()).isEqualTo(ACCEPTANCE_DUE);
              assertThat(event.missedAt()).isEqualTo(DECLARED);
            });
  }

  @Test
  @Clause("R1-D8")
  void theGroundsTellWhenItWasDeclaredWithdrawnDoneAndSaved() {
    Life life = Life.handedOver().until(DECLARED).accepted(FIRST, ACCEPTANCE_DUE);

    List<Decision> decisions = new Grounds("R1", life.clock("R1-D8")).all();
    assertThat(decisions)
        .extracting(decision -> decision.ground().outcome())
        .containsExactly(
            "due at " + ACCEPTANCE_DUE,
            "missed",
            "told branch-general-manager",
            "done in time",
            "miss withdrawn");
    assertThat(decisions.getLast().ground().inputs())
        .containsEntry("missedAt", DECLARED.toString())
        .containsEntry("doneAt", ACCEPTANCE_DUE.toString())
        .containsEntry("savedAt", RECEIVED.toString())
        .containsEntry("endedBy", "ACCEPTED_OR_REFUSED");
  }

  @Test
  @Clause("R1-D8")
  void everybodyWhoWasToldOfTheMissIsToldOfItsWithdrawal() {
    Life life =
        Life.handedOver()
            .until(DECLARED)
            .until(ACCEPTANCE_DUE.plus(H12))
            .accepted(FIRST, DECLARED.minusSeconds(1));

    assertThat(
            life.events(EscalationWithdrawn.class).stream()
                .filter(event -> event.clause().equals(new ClauseId("R1-D8")))
                .map(event -> event.level() + " " + event.toPost() + " " + event.toPerson()))
        .hasSize(2)
        .containsExactlyElementsOf(
            life.events(EscalationRaised.class).stream()
                .filter(event -> event.clause().equals(new ClauseId("R1-D8")))
                .map(event -> event.level() + " " + event.toPost() + " " + event.toPerson())
                .toList());
    assertThat(life.toldOfWithdrawal("R1-D8")).isEqualTo(life.toldOfMiss("R1-D8")).hasSize(3);
    assertThat(life.clock("R1-D8").nextAt()).as("nobody else is told").isNull();
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void aRefusalInTimeThatArrivesLateWithdrawsTheMissesOfThatAssignment() {
    Life life = Life.handedOver().until(REPORT_DUE.plusSeconds(1)).refused(FIRST, ACCEPTANCE_DUE);

    assertThat(life.state("R1-D8")).isEqualTo(MET);
    assertThat(life.state("R1-D9")).as("it fell away in time").isEqualTo(LIFTED);
    assertThat(life.count(DeadlineWithdrawn.class, "R1-D9")).isEqualTo(1);
    assertThat(life.count(DeadlineWithdrawn.class, "R1-D7")).as("it is another's").isZero();
  }

  @Test
  @Clause("R1-D10")
  void aFurtherReportInTimeThatArrivesLateWithdrawsTheMissAndBeginsTheNextClock() {
    Instant first = RECEIVED.plusSeconds(60);
    Instant due = first.plus(Duration.ofHours(48));
    Life life =
        Life.handedOver().progress(FIRST, first).until(due.plusSeconds(1)).progress(FIRST, due);

    assertThat(life.clocks("R1-D10")).extracting(Deadline::state).containsExactly(MET, RUNNING);
    assertThat(life.clock("R1-D10").dueAt()).isEqualTo(due.plus(Duration.ofHours(48)));
  }

  @Test
  @Clause("R1-D8")
  void whatIsDoneLateIsNotWithdrawn() {
    Life life = Life.handedOver().until(DECLARED).accepted(FIRST, DECLARED);

    assertThat(life.state("R1-D8")).isEqualTo(DONE_LATE);
    assertThat(withdrawn(life)).isEmpty();
  }

  @Test
  @Clause({"R1-S5", "R1-D8", "R1-D9"})
  void aDutyThatFallsAwayAfterItsTimeWasMissedThoughTheClockHadNotBeenJudged() {
    Life life = Life.handedOver().closed(DECLARED);

    assertThat(life.state("R1-D8")).isEqualTo(LIFTED);
    assertThat(life.count(DeadlineMissed.class, "R1-D8")).isEqualTo(1);
    assertThat(life.toldOfMiss("R1-D8")).hasSize(2);
    assertThat(life.count(DeadlineMissed.class, "R1-D9")).as("it was not due yet").isZero();
  }

  private static List<DeadlineWithdrawn> withdrawn(Life life) {
    return life.events(DeadlineWithdrawn.class).stream()
        .filter(event -> event.clause().equals(new ClauseId("R1-D8")))
        .toList();
  }
}
