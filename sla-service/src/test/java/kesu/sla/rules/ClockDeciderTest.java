package kesu.sla.rules;

import static kesu.sla.rules.Deadline.State.DONE_LATE;
import static kesu.sla.rules.Deadline.State.LIFTED;
import static kesu.sla.rules.Deadline.State.MET;
import static kesu.sla.rules.Deadline.State.RUNNING;
import static kesu.sla.rules.Life.FIRST;
import static kesu.sla.rules.Life.RECEIVED;
import static kesu.sla.rules.Life.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.CustomerContacted;
import kesu.events.DeadlineLifted;
import kesu.events.DeadlineMissed;
import kesu.events.FollowUpRecorded;
import kesu.events.MentionLinked;
import kesu.events.PromiseRecorded;
import kesu.events.ReportSent;
import kesu.local.testbed.SampleStaff;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import kesu.terms.ReportLevel;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clause a second before it is due, at the very moment, and a second after. */
class ClockDeciderTest {
  private static final Instant H1 = RECEIVED.plus(Duration.ofHours(1));
  private static final Instant H2 = RECEIVED.plus(Duration.ofHours(2));
  private static final Instant H10 = RECEIVED.plus(Duration.ofHours(10));
  private static final Instant H12 = RECEIVED.plus(Duration.ofHours(12));
  private static final Instant H48 = RECEIVED.plus(Duration.ofHours(48));

  @ParameterizedTest
  @CsvSource({"-1,RUNNING", "0,RUNNING", "1,OVERDUE"})
  @Clause({"R1-D1", "R1-D7", "R1-D8", "R1-D9", "R1-D16"})
  void aDutyNotDoneIsMissedOnceItsDueTimeHasPassed(int second, State expected) {
    Life life = Life.registered(Channel.STORE, Severity.MAJOR, null, H1).made(FIRST, RECEIVED);
    life.until(H1.plusSeconds(second));
    assertThat(life.state("R1-D7")).isEqualTo(expected);
    assertThat(life.state("R1-D16")).isEqualTo(expected);
    life.until(H2.plusSeconds(second));
    assertThat(life.state("R1-D1")).isEqualTo(expected);
    life.until(H12.plusSeconds(second));
    assertThat(life.state("R1-D8")).isEqualTo(expected);
    life.until(H48.plusSeconds(second));
    assertThat(life.state("R1-D9")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1,MET", "0,MET", "1,DONE_LATE"})
  @Clause({"R1-D1", "R1-D7", "R1-D8", "R1-D9", "R1-D16"})
  void aDutyDoneAtItsDueTimeIsInTime(int second, State expected) {
    Life life =
        Life.registered(Channel.STORE, Severity.MAJOR, null, H1)
            .made(FIRST, RECEIVED)
            .contacted(true, H1.plusSeconds(second))
            .on(new ReportSent(ReportLevel.STORE_HEAD, H2.plusSeconds(second), SampleStaff.AGENT))
            .on(
                new ReportSent(
                    ReportLevel.BRANCH_CUSTOMER_SERVICE, H2.plusSeconds(second), SampleStaff.AGENT))
            .accepted(FIRST, H12.plusSeconds(second))
            .progress(FIRST, H48.plusSeconds(second));
    for (String clause : new String[] {"R1-D7", "R1-D16", "R1-D1", "R1-D8", "R1-D9"}) {
      assertThat(life.state(clause)).as(clause).isEqualTo(expected);
    }
  }

  @Test
  @Clause("R1-D7")
  void theFirstHourNeedsBothACallThatReachedTheCustomerAndAnAssignment() {
    Life life = Life.registered().contacted(false, RECEIVED.plusSeconds(5)).made(FIRST, RECEIVED);
    assertThat(life.state("R1-D7")).as("nobody was reached").isEqualTo(RUNNING);
    life.contacted(true, RECEIVED.plusSeconds(10));
    assertThat(life.state("R1-D7")).isEqualTo(MET);
    assertThat(life.clock("R1-D7").owner().post().value()).isEqualTo("customer-service-manager");

    Life other = Life.registered().contacted(true, RECEIVED.plusSeconds(10));
    assertThat(other.state("R1-D7")).as("nobody has it").isEqualTo(RUNNING);
    other.made(FIRST, H1.plusSeconds(1));
    assertThat(other.state("R1-D7")).as("handed over too late").isEqualTo(DONE_LATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T15:59:59Z,2026-03-02T15:59:59Z,MET",
    "2026-03-02T15:59:59Z,2026-03-02T16:00:00Z,MET",
    "2026-03-02T15:59:59Z,2026-03-02T16:00:01Z,DONE_LATE",
    "2026-03-02T16:00:00Z,2026-03-03T15:59:59Z,MET",
    "2026-03-02T16:00:00Z,2026-03-03T16:00:00Z,MET",
    "2026-03-02T16:00:00Z,2026-03-03T16:00:01Z,DONE_LATE"
  })
  @Clause("R1-D12")
  void aReportIsToldByTheEndOfTheDayInShanghaiOnWhichItWasFound(
      Instant found, Instant told, State expected) {
    Life life = Life.registered().on(mention(true, found, told));
    assertThat(life.state("R1-D12")).isEqualTo(expected);
    assertThat(life.clock("R1-D12").owner().post().value()).isEqualTo("advertising-manager");
  }

  @Test
  @Clause("R1-D12")
  void whatThePressOfficeFindsItselfIsOwedByItsManagerAndAMissIsToldAbove() {
    Life life = Life.registered().on(found(SampleStaff.PRESS_OFFICE.department(), H1, H48));
    Deadline clock = life.clock("R1-D12");
    assertThat(clock.state()).isEqualTo(DONE_LATE);
    assertThat(clock.owner().person()).isEqualTo(SampleStaff.ADVERTISING_MANAGER.person());
    assertThat(clock.escalations())
        .extracting(told -> told.to().value())
        .containsExactly("branch-general-manager");
    assertThat(life.events(DeadlineMissed.class))
        .filteredOn(missed -> missed.clause().value().equals("R1-D12"))
        .extracting(missed -> String.valueOf(missed.penaltyClause()))
        .containsExactly("R1-T38");
  }

  @Test
  @Clause("R1-D12")
  void thePressOfficeIsNotAccusedOfWhatOthersFound() {
    Life life = Life.registered().on(found(SampleStaff.AGENT.department(), H1, H48));
    assertThat(life.clocks("R1-D12")).isEmpty();
    assertThat(life.count(DeadlineMissed.class, "R1-D12")).isZero();
  }

  @Test
  @Clause("R1-D12")
  void onlyNegativeReportsMustBeTold() {
    assertThat(Life.registered().on(mention(false, H1, H48)).clocks("R1-D12")).isEmpty();
  }

  @Test
  @Clause("R1-D16")
  void eachPromiseIsKeptByACallAfterItAndOwedByThePersonWhoMadeIt() {
    Life life =
        Life.registered()
            .on(new PromiseRecorded(H12, H2, SampleStaff.AGENT))
            .on(new PromiseRecorded(H48, H10, SampleStaff.AGENT))
            .contacted(true, H1);
    assertThat(life.clocks("R1-D16"))
        .as("the call was before both promises")
        .extracting(Deadline::state)
        .containsExactly(RUNNING, RUNNING);
    life.on(new FollowUpRecorded(true, true, true, false, H12, SampleStaff.AGENT));
    assertThat(life.clocks("R1-D16")).extracting(Deadline::state).containsExactly(MET, MET);
    assertThat(life.clock("R1-D16").owner().person()).isEqualTo(SampleStaff.AGENT.person());
  }

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D4", "R1-D18", "R1-D23"})
  void theStoresDutiesOnReceptionRunOnlyIfAStoreReceivedTheComplaint() {
    assertThat(Life.registered().deadlines())
        .extracting(deadline -> deadline.clause().value())
        .containsExactly("R1-D18", "R1-D7", "R1-D23");
    assertThat(Life.registered(Channel.STORE, Severity.MAJOR, null, null).deadlines())
        .extracting(deadline -> deadline.clause().value())
        .as("the store head has not been told yet")
        .containsExactly("R1-D1", "R1-D4", "R1-D18", "R1-D7", "R1-D23");
  }

  @Test
  @Clause({"R1-S5", "R1-D12"})
  void closingLiftsAllClocksAndNoneRunsOnAClosedComplaint() {
    Life life = Life.handedOver().until(H12.plusSeconds(1)).closed(H48);
    assertThat(whileOpen(life)).extracting(Deadline::state).containsOnly(LIFTED);
    assertThat(life.clock("R1-D8").missedAt()).as("a miss stays").isNotNull();
    assertThat(life.until(H48.plusSeconds(1_000_000)).events(DeadlineLifted.class)).hasSize(5);

    life.made(SECOND, H48.plusSeconds(1));
    assertThat(whileOpen(life)).extracting(Deadline::state).containsOnly(LIFTED);
    life.on(mention(true, H48, H48.plusSeconds(5)));
    assertThat(life.state("R1-D12")).as("the press office owes it all the same").isEqualTo(MET);
  }

  @Test
  void anEventOrATimeThatAffectsNoClockChangesNothing() {
    Life life = Life.handedOver();
    assertThat(life.register()).as("a second registration").isEqualTo(Change.none());
    assertThat(life.decide(new CustomerContacted(false, H1, SampleStaff.AGENT)))
        .as("a call that reached nobody")
        .isEqualTo(Change.none());
    assertThat(life.tick(RECEIVED)).as("nothing is due").isEqualTo(Change.none());
  }

  /** All clocks but that of the final result, which begins with the closing. */
  private static List<Deadline> whileOpen(Life life) {
    return life.deadlines().stream()
        .filter(deadline -> !deadline.clause().value().equals("R1-D24"))
        .toList();
  }

  private static MentionLinked found(DepartmentCode by, Instant found, Instant told) {
    return new MentionLinked(
        new MentionId("m1"), Origin.PRESS, true, found, found, told, SampleStaff.PRESS_OFFICE, by);
  }

  private static MentionLinked mention(boolean negative, Instant found, Instant told) {
    return new MentionLinked(
        new MentionId("m1"), Origin.PRESS, negative, found, found, told, Actor.SYSTEM);
  }
}
