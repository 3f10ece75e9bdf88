package kesu.sla.rules;

import static kesu.sla.rules.Deadline.State.DONE_LATE;
import static kesu.sla.rules.Deadline.State.LIFTED;
import static kesu.sla.rules.Deadline.State.MET;
import static kesu.sla.rules.Deadline.State.OVERDUE;
import static kesu.sla.rules.Deadline.State.RUNNING;
import static kesu.sla.rules.Life.FIRST;
import static kesu.sla.rules.Life.RECEIVED;
import static kesu.sla.rules.Life.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kesu.events.EscalationRaised;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of an assignment: acceptance, reports, result, and what a return begins anew. */
class AssignmentClocksTest {
  private static final Instant H1 = RECEIVED.plus(Duration.ofHours(1));
  private static final Instant H2 = RECEIVED.plus(Duration.ofHours(2));
  private static final Instant H10 = RECEIVED.plus(Duration.ofHours(10));
  private static final Instant H12 = RECEIVED.plus(Duration.ofHours(12));
  private static final Instant H48 = RECEIVED.plus(Duration.ofHours(48));

  @Test
  @Clause("R1-D8")
  void aRefusalInTimeMeetsTheAcceptanceAndLiftsTheOtherDutiesOfThatDepartment() {
    Life life = Life.handedOver().made(SECOND, RECEIVED).refused(FIRST, H12);
    assertThat(life.clocks("R1-D8")).extracting(Deadline::state).containsExactly(MET, RUNNING);
    assertThat(life.clocks("R1-D9")).extracting(Deadline::state).containsExactly(LIFTED, RUNNING);
    assertThat(life.state("R1-D7")).as("the complaint's own clock runs on").isEqualTo(RUNNING);
  }

  @Test
  @Clause({"R1-D8", "R1-C2"})
  void passingOnInTimeMeetsTheAcceptanceAndLiftsTheOtherDutiesOfThatAssignment() {
    Life life = Life.handedOver().passedOn(FIRST, H12).made(SECOND, H12);
    assertThat(life.clocks("R1-D8")).extracting(Deadline::state).containsExactly(MET, RUNNING);
    assertThat(life.clocks("R1-D9")).extracting(Deadline::state).containsExactly(LIFTED, RUNNING);
  }

  @Test
  @Clause({"R1-D9", "R1-D10"})
  void aResultReportedAtOnceMeetsTheFirstReportAndNoFurtherOneIsOwed() {
    Life life = Life.handedOver().accepted(FIRST, H1).result(FIRST, H1, H2);
    assertThat(life.state("R1-D9")).isEqualTo(MET);
    assertThat(life.clocks("R1-D10")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1,MET", "0,MET", "1,DONE_LATE"})
  @Clause("R1-D10")
  void furtherReportsRecurWithEachReportUntilTheResult(int second, State expected) {
    Instant secondReport = H1.plus(Duration.ofHours(48)).plusSeconds(second);
    Instant result = secondReport.plus(Duration.ofHours(48)).plusSeconds(second);
    Life life =
        Life.handedOver()
            .progress(FIRST, H1)
            .progress(FIRST, secondReport)
            .result(FIRST, result, result);
    assertThat(life.clocks("R1-D10"))
        .extracting(Deadline::state)
        .containsExactly(expected, expected);
    assertThat(life.clock("R1-D10").startedAt()).isEqualTo(secondReport);
    assertThat(life.clocks("R1-D9")).hasSize(1);
  }

  @Test
  @Clause("R1-D10")
  void aFurtherReportIsDueEvery48Hours() {
    Life life = Life.handedOver().progress(FIRST, H1);
    Instant due = H1.plus(Duration.ofHours(48));
    assertThat(life.until(due).state("R1-D10")).isEqualTo(RUNNING);
    assertThat(life.until(due.plusSeconds(1)).state("R1-D10")).isEqualTo(OVERDUE);
    life.progress(FIRST, due.plusSeconds(60));
    assertThat(life.clocks("R1-D10"))
        .extracting(Deadline::state)
        .containsExactly(DONE_LATE, RUNNING);
  }

  @ParameterizedTest
  @CsvSource({"-1,MET", "0,MET", "1,DONE_LATE"})
  @Clause("R1-D11")
  void theResultIsMeasuredFromTheEndOfTheHandling(int second, State expected) {
    Life life =
        Life.handedOver().result(FIRST, H10, H10.plus(Duration.ofHours(2)).plusSeconds(second));
    assertThat(life.state("R1-D11")).isEqualTo(expected);
    assertThat(life.count(EscalationRaised.class, "R1-D11")).isEqualTo(expected == MET ? 0 : 1);
  }

  @Test
  @Clause({"R1-S5", "R1-D8", "R1-D9", "R1-D10"})
  void aReturnedAssignmentBeginsAnewAndItsAcceptanceStands() {
    Instant back = H48.plusSeconds(60);
    Life life =
        Life.handedOver()
            .accepted(FIRST, H1)
            .progress(FIRST, H1)
            .result(FIRST, H2, H2)
            .returned(FIRST, back);
    assertThat(life.clocks("R1-D8")).hasSize(1);
    assertThat(life.clocks("R1-D9")).extracting(Deadline::state).containsExactly(MET, RUNNING);
    assertThat(life.clock("R1-D9").dueAt()).isEqualTo(back.plus(Duration.ofHours(48)));
    assertThat(life.clock("R1-D9").owner().post().value()).isEqualTo("logistics-manager");
    life.progress(FIRST, back.plusSeconds(60));
    assertThat(life.state("R1-D10")).isEqualTo(RUNNING);
  }
}
