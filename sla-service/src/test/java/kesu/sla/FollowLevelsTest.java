package kesu.sla;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GOODS_SUPERVISOR;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE_CENTRE;
import static kesu.local.testbed.SampleStaff.SALES;
import static kesu.local.testbed.SampleStaff.STORE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kesu.events.CustomerContacted;
import kesu.events.FactRecorded;
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
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.Post;
import kesu.terms.ReportLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The running service hears of a complaint's way between store, branch and head office. */
@Clause({
  "R1-D1", "R1-D2a", "R1-D3", "R1-D4", "R1-D7", "R1-D13", "R1-D14", "R1-D15a", "R1-D15b", "R1-D18",
  "R1-D22", "R1-D23", "R1-D24"
})
class FollowLevelsTest extends SlaServiceTest {
  private static final Duration MARGIN = Duration.ofSeconds(1);

  /**
   * A row of the clock table.
   *
   * @param receiver the person who registers the complaint
   * @param before the events with which the clock begins
   * @param done the events that meet it
   * @param owner the person who owes it
   * @param told the person told of a miss first
   */
  record Row(
      String clause,
      Actor receiver,
      Duration due,
      List<Function<Instant, Lifecycle>> before,
      List<Function<Instant, Lifecycle>> done,
      Actor owner,
      Actor told) {
    @Override
    public String toString() {
      return clause;
    }
  }

  static Stream<Row> rows() {
    Duration h1 = Duration.ofHours(1);
    Duration h24 = Duration.ofHours(24);
    Duration h48 = Duration.ofHours(48);
    Actor manager = SampleStaff.GENERAL_MANAGER;
    Actor office = SampleStaff.HEAD_OFFICE_MANAGER;
    Function<Instant, Lifecycle> down =
        at ->
            new HandedDown(
                ReportLevel.BRANCH_CUSTOMER_SERVICE, AGENT.department(), at, HEAD_OFFICE);
    Function<Instant, Lifecycle> called = at -> new CustomerContacted(true, at, AGENT);
    return Stream.of(
        new Row(
            "R1-D1",
            SALES,
            Duration.ofHours(2),
            List.of(),
            List.of(up(ReportLevel.STORE_HEAD, SALES)),
            SALES,
            GOODS_SUPERVISOR),
        new Row(
            "R1-D2a",
            SALES,
            Duration.ofHours(2),
            List.of(up(ReportLevel.STORE_HEAD, SALES)),
            List.of(up(ReportLevel.BRANCH_CUSTOMER_SERVICE, STORE_HEAD)),
            STORE_HEAD,
            manager),
        new Row(
            "R1-D3",
            AGENT,
            h48,
            List.of(
                at -> new HandedDown(ReportLevel.STORE_HEAD, STORE_HEAD.department(), at, AGENT)),
            List.of(back(ReportLevel.BRANCH_CUSTOMER_SERVICE, STORE_HEAD)),
            STORE_HEAD,
            manager),
        new Row(
            "R1-D4",
            SALES,
            h24,
            List.of(),
            List.of(
                at ->
                    new HelpAsked(
                        1,
                        STORE_HEAD.department(),
                        SampleStaff.LOGISTICS.department(),
                        at,
                        STORE_HEAD)),
            STORE_HEAD,
            manager),
        new Row("R1-D7", HEAD_OFFICE, h1, List.of(down), List.of(called), manager(), manager),
        new Row(
            "R1-D13",
            HEAD_OFFICE,
            h48,
            List.of(down),
            List.of(back(ReportLevel.HEAD_OFFICE, CUSTOMER_SERVICE_MANAGER)),
            manager,
            HEAD_OFFICE),
        new Row("R1-D14", HEAD_OFFICE, h1, List.of(), List.of(down), HEAD_OFFICE, office),
        new Row("R1-D15a", AGENT, h1, List.of(asked()), List.of(given()), HEAD_OFFICE, office),
        new Row(
            "R1-D15b",
            AGENT,
            h24,
            List.of(asked(), passedOn()),
            List.of(given()),
            HEAD_OFFICE_CENTRE,
            office),
        new Row(
            "R1-D18",
            AGENT,
            h1,
            List.of(),
            List.of(at -> new SuperiorTold(manager().post(), manager().person(), at, AGENT)),
            AGENT,
            manager()),
        new Row(
            "R1-D22",
            AGENT,
            h1,
            List.of(at -> new FactRecorded(FactKind.INCLINED_TO_PUBLISH, at, AGENT)),
            List.of(
                at ->
                    new InclinationReported(
                        List.of(manager.post(), new Post("advertising-manager")), at, manager())),
            manager(),
            manager),
        new Row(
            "R1-D23",
            AGENT,
            h48,
            List.of(),
            List.of(up(ReportLevel.HEAD_OFFICE, manager())),
            manager(),
            manager),
        new Row(
            "R1-D24",
            AGENT,
            h48,
            List.of(at -> SampleComplaint.receivedAt(at).closed(at)),
            List.of(up(ReportLevel.HEAD_OFFICE, manager())),
            manager(),
            manager));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aDutyIsStartedAndMetOrMissedAndToldAbove(Row row) {
    SampleComplaint kept = begun(row);
    assertThat(awaited(kept, row, "RUNNING").path("person").asString())
        .isEqualTo(row.owner().person().value());
    row.done().forEach(event -> send(kept, event));
    awaited(kept, row, "MET");

    SampleComplaint missed = begun(row);
    awaited(missed, row, "RUNNING");
    time.pass(row.due().plus(MARGIN));
    JsonNode overdue = awaited(missed, row, "OVERDUE");
    assertThat(overdue.at("/escalations/0/person").asString())
        .isEqualTo(row.told().person().value());
  }

  @Test
  @Clause("R1-D17")
  void aStoresResultIsMetOrMissedByWhenItHadFinished() {
    SampleComplaint sold = registered(SALES);
    Instant finished = time.instant();
    time.pass(Duration.ofHours(2));
    send(sold, at -> new StoreResultReported(STORE_HEAD.department(), finished, at, STORE_HEAD));
    SampleComplaint late = registered(SALES);
    time.pass(Duration.ofHours(3));
    send(late, at -> new StoreResultReported(STORE_HEAD.department(), finished, at, STORE_HEAD));
    assertThat(awaited(sold, "R1-D17", "MET").has("missedAt")).isFalse();
    assertThat(awaited(late, "R1-D17", "DONE_LATE").at("/escalations/0/person").asString())
        .isEqualTo(SampleStaff.GENERAL_MANAGER.person().value());
  }

  private SampleComplaint begun(Row row) {
    SampleComplaint begun = registered(row.receiver());
    row.before().forEach(event -> send(begun, event));
    if (row.clause().equals("R1-D7")) {
      sender.send(
          begun.id().value(),
          begun.assigned(1, "logistics", SampleStaff.LOGISTICS_MANAGER, time.instant()));
    }
    return begun;
  }

  private SampleComplaint registered(Actor receiver) {
    SampleComplaint begun =
        SampleComplaint.receivedAt(time.instant())
            .by(receiver.equals(SALES) ? Channel.STORE : Channel.HOTLINE, null, null);
    sender.send(begun.id().value(), begun.registered(receiver));
    return begun;
  }

  private void send(SampleComplaint about, Function<Instant, Lifecycle> event) {
    sender.send(about.id().value(), event.apply(time.instant()));
  }

  private JsonNode awaited(SampleComplaint about, Row row, String state) {
    return awaited(about, row.clause(), state);
  }

  private JsonNode awaited(SampleComplaint about, String clause, String state) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                get("?complaint=" + about.id()).items().stream()
                    .filter(clock -> clock.path("clause").asString("").equals(clause))
                    .filter(clock -> clock.path("state").asString("").equals(state))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Actor manager() {
    return CUSTOMER_SERVICE_MANAGER;
  }

  private static Function<Instant, Lifecycle> up(ReportLevel level, Actor by) {
    return at -> new ReportSent(level, at, by);
  }

  private static Function<Instant, Lifecycle> back(ReportLevel level, Actor by) {
    return at -> new FormReturned(level, by.department(), at, by);
  }

  private static Function<Instant, Lifecycle> asked() {
    return at -> new OpinionAsked(1, at, CUSTOMER_SERVICE_MANAGER);
  }

  private static Function<Instant, Lifecycle> passedOn() {
    Actor centre = HEAD_OFFICE_CENTRE;
    return at ->
        new OpinionPassedOn(
            1, centre.department(), centre.post(), centre.person(), at, HEAD_OFFICE);
  }

  private static Function<Instant, Lifecycle> given() {
    return at -> new OpinionGiven(1, at, HEAD_OFFICE_CENTRE);
  }
}
