package kesu.sla.rules;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE_CENTRE;
import static kesu.local.testbed.SampleStaff.OTHER_STORE_HEAD;
import static kesu.local.testbed.SampleStaff.PRESS_OFFICE;
import static kesu.local.testbed.SampleStaff.SALES;
import static kesu.local.testbed.SampleStaff.SHANGHAI_AGENT;
import static kesu.local.testbed.SampleStaff.STORE_HEAD;
import static kesu.sla.rules.Deadline.State.DONE_LATE;
import static kesu.sla.rules.Deadline.State.LIFTED;
import static kesu.sla.rules.Deadline.State.MET;
import static kesu.sla.rules.Deadline.State.OVERDUE;
import static kesu.sla.rules.Deadline.State.RUNNING;
import static kesu.sla.rules.Life.FIRST;
import static kesu.sla.rules.Life.RECEIVED;
import static kesu.sla.rules.Life.WRITTEN_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kesu.events.ComplaintReopened;
import kesu.events.DeadlineMissed;
import kesu.events.EscalationRaised;
import kesu.events.FactRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.FormReturned;
import kesu.events.HandedDown;
import kesu.events.HelpAsked;
import kesu.events.InclinationReported;
import kesu.events.Lifecycle;
import kesu.events.OpinionAsked;
import kesu.events.OpinionGiven;
import kesu.events.OpinionPassedOn;
import kesu.events.ReportSent;
import kesu.events.StoreResultReported;
import kesu.events.SuperiorTold;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.FactKind;
import kesu.terms.Post;
import kesu.terms.ReportLevel;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clocks of the way between store, branch and head office, row by row of the table. */
@Clause({
  "R1-D1", "R1-D2a", "R1-D3", "R1-D4", "R1-D13", "R1-D14", "R1-D15a", "R1-D15b", "R1-D18", "R1-D22",
  "R1-D23", "R1-D24"
})
class LevelClocksTest {
  private static final Instant BEGUN = RECEIVED.plusSeconds(1200);
  private static final List<Post> BOTH =
      List.of(SampleStaff.GENERAL_MANAGER.post(), new Post("advertising-manager"));

  /**
   * A row of the clock table.
   *
   * @param receiver the person who received the complaint
   * @param before the events with which it begins
   * @param from the instant from which it runs
   * @param due its time
   * @param done the event that meets it
   * @param owner the person who owes it
   * @param told the person told of a miss first
   * @param penalty the row of the table of penalties; empty if there is none
   */
  record Row(
      String clause,
      Actor receiver,
      List<Lifecycle> before,
      Instant from,
      Duration due,
      Function<Instant, Lifecycle> done,
      String owner,
      String told,
      String penalty) {
    Life begun() {
      Channel channel =
          receiver.equals(SALES) || receiver.equals(SampleStaff.GOODS_SUPERVISOR)
              ? Channel.STORE
              : Channel.OTHER;
      Life life = Life.registeredBy(receiver, channel, Severity.MAJOR);
      before.forEach(life::on);
      return life;
    }

    Instant dueAt() {
      return from.plus(due);
    }

    @Override
    public String toString() {
      return clause + " " + owner;
    }
  }

  static Stream<Row> rows() {
    Duration h1 = Duration.ofHours(1);
    Duration h2 = Duration.ofHours(2);
    Duration h48 = Duration.ofHours(48);
    return Stream.of(
        new Row("R1-D1", SALES, List.of(), RECEIVED, h2, toStoreHead(), "E1206", "E1205", "R1-T38"),
        new Row(
            "R1-D1",
            SampleStaff.GOODS_SUPERVISOR,
            List.of(),
            RECEIVED,
            h2,
            toBranch(),
            "E1205",
            "E1201",
            "R1-T38"),
        new Row(
            "R1-D2a",
            SALES,
            List.of(toStoreHead().apply(BEGUN)),
            BEGUN,
            h2,
            toBranch(),
            "E1201",
            "E1119",
            "R1-T38"),
        new Row(
            "R1-D3",
            AGENT,
            List.of(handedDownToStore(BEGUN)),
            BEGUN,
            h48,
            at ->
                new FormReturned(
                    ReportLevel.BRANCH_CUSTOMER_SERVICE, STORE_HEAD.department(), at, STORE_HEAD),
            "E1201",
            "E1119",
            "R1-T36"),
        new Row(
            "R1-D4",
            SALES,
            List.of(),
            RECEIVED,
            Duration.ofHours(24),
            at -> helpAsked(STORE_HEAD, at),
            "E1201",
            "E1119",
            "R1-T38"),
        new Row(
            "R1-D13",
            HEAD_OFFICE,
            List.of(handedDownToBranch(BEGUN)),
            BEGUN,
            h48,
            at ->
                new FormReturned(
                    ReportLevel.HEAD_OFFICE,
                    CUSTOMER_SERVICE_MANAGER.department(),
                    at,
                    CUSTOMER_SERVICE_MANAGER),
            "E1119",
            "E1002",
            "R1-P2"),
        new Row(
            "R1-D14",
            SampleStaff.actor("E1003", "head-office-complaints", "head-office"),
            List.of(),
            WRITTEN_DOWN,
            h1,
            LevelClocksTest::handedDownToBranch,
            "E1003",
            "E1001",
            ""),
        new Row("R1-D15a", AGENT, List.of(asked()), BEGUN, h1, given(), "E1002", "E1001", ""),
        new Row(
            "R1-D15a",
            AGENT,
            List.of(asked()),
            BEGUN,
            h1,
            LevelClocksTest::passedOn,
            "E1002",
            "E1001",
            ""),
        new Row(
            "R1-D15b",
            AGENT,
            List.of(asked(), passedOn(BEGUN)),
            BEGUN,
            Duration.ofHours(24),
            given(),
            "E1005",
            "E1001",
            ""),
        new Row("R1-D18", AGENT, List.of(), RECEIVED, h1, told(AGENT), "E1110", "E1109", "R1-T38"),
        new Row(
            "R1-D18",
            HEAD_OFFICE,
            List.of(),
            WRITTEN_DOWN,
            h1,
            told(HEAD_OFFICE),
            "E1002",
            "E1001",
            "R1-T38"),
        new Row(
            "R1-D22",
            AGENT,
            List.of(new FactRecorded(FactKind.INCLINED_TO_PUBLISH, BEGUN, AGENT)),
            BEGUN,
            h1,
            at -> new InclinationReported(BOTH, at, CUSTOMER_SERVICE_MANAGER),
            "E1109",
            "E1119",
            "R1-T38"),
        new Row(
            "R1-D23", AGENT, List.of(), RECEIVED, h48, toHeadOffice(), "E1109", "E1119", "R1-P2"),
        new Row(
            "R1-D24",
            AGENT,
            List.of(Life.registered().closing(BEGUN)),
            BEGUN,
            h48,
            toHeadOffice(),
            "E1109",
            "E1119",
            "R1-T40"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void runsFromItsMomentAndIsOwedByThePersonInTheCase(Row row) {
    Deadline clock = row.begun().clock(row.clause());
    assertThat(clock.startedAt()).isEqualTo(row.from());
    assertThat(clock.dueAt()).isEqualTo(row.dueAt());
    assertThat(clock.owner().person()).hasToString(row.owner());
    assertThat(row.begun().clocks(row.clause())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isMetByTheDutyDoneAtItsDueTimeAndNotASecondLater(Row row) {
    assertThat(row.begun().on(row.done().apply(row.dueAt())).state(row.clause())).isEqualTo(MET);
    assertThat(row.begun().on(row.done().apply(row.dueAt().plusSeconds(1))).state(row.clause()))
        .isEqualTo(DONE_LATE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isMissedOnceItsTimeHasPassedAndToldToThePersonAbove(Row row) {
    Life life = row.begun().until(row.dueAt());
    assertThat(life.state(row.clause())).isEqualTo(RUNNING);
    life.until(row.dueAt().plusSeconds(1));
    assertThat(life.state(row.clause())).isEqualTo(OVERDUE);
    ClauseId clause = new ClauseId(row.clause());
    assertThat(life.events(DeadlineMissed.class))
        .filteredOn(missed -> missed.clause().equals(clause))
        .singleElement()
        .satisfies(
            missed -> {
              assertThat(missed.person()).hasToString(row.owner());
              assertThat(missed.penaltyClause() == null ? "" : missed.penaltyClause().value())
                  .isEqualTo(row.penalty());
            });
    assertThat(life.events(EscalationRaised.class))
        .filteredOn(raised -> raised.clause().equals(clause))
        .extracting(raised -> String.valueOf(raised.toPerson()))
        .containsExactly(row.told());
  }

  @Test
  @Clause("R1-D17")
  void theStoresResultIsMeasuredFromTheEndOfItsHandling() {
    Instant finished = RECEIVED.plusSeconds(7200);
    Duration due = Duration.ofHours(2);
    Life inTime = sold().on(storeResult(finished, finished.plus(due)));
    assertThat(inTime.state("R1-D17")).isEqualTo(MET);
    assertThat(inTime.clock("R1-D17").owner().person()).isEqualTo(STORE_HEAD.person());
    Life late = sold().on(storeResult(finished, finished.plus(due).plusSeconds(1)));
    assertThat(late.state("R1-D17")).isEqualTo(DONE_LATE);
    assertThat(late.events(EscalationRaised.class))
        .filteredOn(raised -> raised.clause().value().equals("R1-D17"))
        .extracting(EscalationRaised::toPerson)
        .containsExactly(SampleStaff.GENERAL_MANAGER.person());
  }

  @Test
  @Clause({"R1-D17", "R1-D4", "R1-D2a"})
  void theStoresResultIsItsFormAndLeavesNothingToAskHelpFor() {
    Life life = sold().on(toStoreHead().apply(BEGUN)).on(storeResult(BEGUN, BEGUN));
    assertThat(List.of(life.state("R1-D2a"), life.state("R1-D4"), life.state("R1-D1")))
        .containsOnly(MET);
    assertThat(life.clock("R1-D7").startedAt()).isEqualTo(BEGUN);
  }

  @Test
  @Clause("R1-D4")
  void aCustomerWhoAcceptsLeavesTheStoreNothingToAskHelpFor() {
    Life life = sold().on(new FollowUpRecorded(false, false, true, true, BEGUN, AGENT));
    assertThat(life.state("R1-D4")).isEqualTo(RUNNING);
    assertThat(life.on(new FollowUpRecorded(true, false, true, false, BEGUN, AGENT)).state("R1-D4"))
        .isEqualTo(MET);
  }

  @Test
  @Clause("R1-D4")
  void aStoreAsksForHelpOnceFromWhomeverItReceivedTheComplaint() {
    Life life = Life.registered().made(FIRST, "store", STORE_HEAD, BEGUN);
    assertThat(life.clock("R1-D4").startedAt()).isEqualTo(BEGUN);
    life.on(handedDownToStore(BEGUN.plusSeconds(60)));
    assertThat(life.clocks("R1-D4")).as("it has it already").hasSize(1);
    life.on(helpAsked(OTHER_STORE_HEAD, BEGUN));
    assertThat(life.state("R1-D4")).as("another store asked").isEqualTo(RUNNING);
  }

  @Test
  @Clause({"R1-D7", "R1-D23"})
  void theBranchsHourBeginsWhenItReceivesTheStoresForm() {
    Life life = sold().on(toStoreHead().apply(BEGUN));
    assertThat(life.clocks("R1-D7")).as("it is still at the store").isEmpty();
    life.on(toBranch().apply(BEGUN.plusSeconds(60))).on(toBranch().apply(BEGUN.plusSeconds(90)));
    assertThat(life.clocks("R1-D7"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.startedAt()).isEqualTo(BEGUN.plusSeconds(60)));
    assertThat(life.clock("R1-D23").startedAt()).isEqualTo(BEGUN.plusSeconds(60));
  }

  @Test
  @Clause({"R1-D7", "R1-D14", "R1-D13"})
  void theBranchsHourBeginsWhenHeadOfficeHandsItDown() {
    Life life = Life.registeredBy(HEAD_OFFICE, Channel.HEAD_OFFICE, Severity.ORDINARY);
    assertThat(life.clocks("R1-D7")).isEmpty();
    life.on(handedDownToBranch(BEGUN)).on(handedDownToBranch(BEGUN.plusSeconds(60)));
    assertThat(life.clocks("R1-D7")).hasSize(1);
    assertThat(life.clock("R1-D7").startedAt()).isEqualTo(BEGUN);
  }

  @Test
  @Clause("R1-D7")
  void whatAnotherDepartmentTookReachesTheBranchWhenItIsWrittenDown() {
    for (Actor receiver : List.of(PRESS_OFFICE, SHANGHAI_AGENT)) {
      Life life = Life.registeredBy(receiver, Channel.PRESS, Severity.MAJOR);
      assertThat(life.clock("R1-D7").startedAt()).isEqualTo(WRITTEN_DOWN);
    }
    assertThat(Life.registered().clock("R1-D7").startedAt()).isEqualTo(RECEIVED);
  }

  @Test
  @Clause({"R1-D7", "R1-D2a"})
  void anOrdinaryComplaintNeedsNoFormAndReachesTheBranchWhenTheStoreWritesItDown() {
    Life life = Life.registeredBy(SALES, Channel.STORE, Severity.ORDINARY);
    assertThat(life.clock("R1-D7").startedAt()).isEqualTo(WRITTEN_DOWN);
    assertThat(life.on(toStoreHead().apply(BEGUN)).clocks("R1-D2a")).isEmpty();
  }

  @Test
  @Clause("R1-D7")
  void aCallBeforeTheFormArrivesCountsOnceItHas() {
    Life life = sold().made(FIRST, RECEIVED).contacted(true, BEGUN);
    life.on(toBranch().apply(BEGUN.plusSeconds(60)));
    assertThat(life.state("R1-D7")).isEqualTo(MET);
  }

  @Test
  @Clause({"R1-D1", "R1-D2a"})
  void aStoreHeadWhoReceivesItHasNobodyToTellAndOwesTheForm() {
    Life life = Life.registeredBy(STORE_HEAD, Channel.STORE, Severity.MAJOR);
    assertThat(life.state("R1-D1")).isEqualTo(MET);
    assertThat(life.clock("R1-D2a").startedAt()).isEqualTo(RECEIVED);
    life.on(toStoreHead().apply(BEGUN));
    assertThat(life.clocks("R1-D2a")).hasSize(1);
  }

  @Test
  @Clause("R1-D3")
  void theFormOfAnotherStoreDoesNotMeetTheDuty() {
    Life life = Life.registered().on(handedDownToStore(BEGUN));
    life.on(
        new FormReturned(
            ReportLevel.BRANCH_CUSTOMER_SERVICE,
            OTHER_STORE_HEAD.department(),
            BEGUN,
            OTHER_STORE_HEAD));
    assertThat(life.state("R1-D3")).isEqualTo(RUNNING);
  }

  @Test
  @Clause("R1-D18")
  void theHeadOfHeadOfficesComplaintsHasNobodyToTell() {
    assertThat(
            Life.registeredBy(SampleStaff.HEAD_OFFICE_MANAGER, Channel.HEAD_OFFICE, Severity.MAJOR)
                .clocks("R1-D18"))
        .isEmpty();
    Life life = Life.registered().on(told(HEAD_OFFICE).apply(BEGUN));
    assertThat(life.state("R1-D18")).as("another department told its own").isEqualTo(RUNNING);
  }

  @Test
  @Clause("R1-D22")
  void anInclinationIsReportedOnceHoweverOftenItIsRecorded() {
    Life life = Life.registered();
    life.on(new FactRecorded(FactKind.OUTSIDE_CHANNEL, BEGUN, AGENT));
    assertThat(life.clocks("R1-D22")).isEmpty();
    life.on(new FactRecorded(FactKind.INCLINED_TO_PUBLISH, BEGUN, AGENT));
    life.on(new FactRecorded(FactKind.INCLINED_TO_PUBLISH, BEGUN.plusSeconds(5), AGENT));
    assertThat(life.clocks("R1-D22")).hasSize(1);
  }

  @Test
  @Clause({"R1-D24", "R1-S5"})
  void aComplaintThatIsReopenedHasNoFinalResultUntilItIsClosedAgain() {
    Life life = Life.registered().closed(BEGUN).on(new ComplaintReopened(BEGUN, AGENT));
    assertThat(life.state("R1-D24")).isEqualTo(LIFTED);
    life.closed(BEGUN.plusSeconds(600));
    assertThat(life.clock("R1-D24").startedAt()).isEqualTo(BEGUN.plusSeconds(600));
    life.on(toHeadOffice().apply(BEGUN.plusSeconds(700)));
    assertThat(life.state("R1-D24")).isEqualTo(MET);
  }

  private static Life sold() {
    return Life.registeredBy(SALES, Channel.STORE, Severity.MAJOR);
  }

  private static Function<Instant, Lifecycle> toStoreHead() {
    return at -> new ReportSent(ReportLevel.STORE_HEAD, at, SALES);
  }

  private static Function<Instant, Lifecycle> toBranch() {
    return at -> new ReportSent(ReportLevel.BRANCH_CUSTOMER_SERVICE, at, STORE_HEAD);
  }

  private static Function<Instant, Lifecycle> toHeadOffice() {
    return at -> new ReportSent(ReportLevel.HEAD_OFFICE, at, CUSTOMER_SERVICE_MANAGER);
  }

  private static Function<Instant, Lifecycle> told(Actor by) {
    return at -> new SuperiorTold(new Post("superior"), null, at, by);
  }

  private static Lifecycle handedDownToStore(Instant at) {
    return new HandedDown(ReportLevel.STORE_HEAD, STORE_HEAD.department(), at, AGENT);
  }

  private static Lifecycle handedDownToBranch(Instant at) {
    return new HandedDown(ReportLevel.BRANCH_CUSTOMER_SERVICE, AGENT.department(), at, HEAD_OFFICE);
  }

  private static Lifecycle helpAsked(Actor by, Instant at) {
    return new HelpAsked(1, by.department(), SampleStaff.LOGISTICS.department(), at, by);
  }

  private static Lifecycle storeResult(Instant finished, Instant at) {
    return new StoreResultReported(STORE_HEAD.department(), finished, at, STORE_HEAD);
  }

  private static Lifecycle asked() {
    return new OpinionAsked(1, BEGUN, CUSTOMER_SERVICE_MANAGER);
  }

  private static Lifecycle passedOn(Instant at) {
    Actor centre = HEAD_OFFICE_CENTRE;
    return new OpinionPassedOn(
        1, centre.department(), centre.post(), centre.person(), at, HEAD_OFFICE);
  }

  private static Function<Instant, Lifecycle> given() {
    return at -> new OpinionGiven(1, at, HEAD_OFFICE_CENTRE);
  }
}
