package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.local.testbed.SampleStaff.STORE_HEAD;
import static kesu.local.testbed.SampleStaff.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.events.ExposureChanged;
import kesu.events.ResponsiblePerson;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Exposure;
import kesu.terms.PraiseForm;
import kesu.terms.Severity;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every row of the table of incentives, from the events that lead to it to the person decided. */
class PenaltyRowsTest extends PenaltyServiceTest {
  private static final Actor PURCHASING_MANAGER =
      actor("E1101", "purchasing-manager", "bj-purchasing");
  private static final Actor ADVERTISING_MANAGER =
      actor("E1103", "advertising-manager", "bj-advertising");
  private static final Map<String, Actor> HEADS =
      Map.of(
          "store", STORE_HEAD,
          "purchasing", PURCHASING_MANAGER,
          "manufacturer", PURCHASING_MANAGER,
          "advertising", ADVERTISING_MANAGER,
          "logistics", LOGISTICS_MANAGER,
          "customer-service", CUSTOMER_SERVICE_MANAGER);

  /** Rows for a reason, the departments that handled it, and the persons who answer. */
  static Stream<List<String>> reasons() {
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(group(1, 6, "store", "E1201"));
    rows.addAll(group(7, 8, "purchasing", "E1101"));
    rows.addAll(group(9, 11, "manufacturer", "E1101"));
    rows.addAll(group(12, 14, "purchasing advertising", "E1103"));
    rows.addAll(group(15, 16, "advertising store logistics purchasing", "E1103 E1201 E1106 E1101"));
    rows.addAll(group(17, 17, "advertising", "E1103"));
    rows.addAll(group(18, 18, "store purchasing logistics", "E1201 E1101 E1106"));
    rows.addAll(group(19, 19, "purchasing", "E1101"));
    rows.addAll(group(20, 20, "store purchasing logistics", "E1201 E1101 E1106"));
    rows.addAll(group(21, 22, "store customer-service", "E1201 E1109"));
    rows.addAll(group(23, 29, "logistics", "E1106"));
    rows.addAll(group(23, 29, "store", "E1201"));
    rows.addAll(group(30, 35, "customer-service", "E1109"));
    return rows.stream();
  }

  private static List<List<String>> group(int from, int to, String departments, String persons) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = from; row <= to; row++) {
      rows.add(List.of("R1-T%02d".formatted(row), departments, persons));
    }
    return rows;
  }

  private SampleComplaint open(String reason, String departments) {
    SampleComplaint complaint =
        SampleComplaint.receivedAt(RECEIVED).about(reason, "bj-zgc").of(Severity.MAJOR);
    send(complaint, complaint.registered());
    int n = 0;
    for (String kind : departments.split(" ")) {
      Actor head = Objects.requireNonNull(HEADS.get(kind));
      send(complaint, complaint.assigned(++n, kind, head, RECEIVED));
    }
    return complaint;
  }

  private List<String> awaitPersons(SampleComplaint complaint, String row, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> persons(complaint, row), found -> found.size() >= count);
  }

  private List<String> persons(SampleComplaint complaint, String row) {
    return standing(complaint, row).map(one -> one.path("person").asString()).toList();
  }

  private Stream<JsonNode> standing(SampleComplaint complaint, String row) {
    return awaitPenalties(complaint, 0).stream()
        .filter(one -> one.path("clause").asString().equals(row))
        .filter(one -> one.path("state").asString().equals("PROPOSED"));
  }

  /** Decides what stands by that row as head office, with the gravest measure that it allows. */
  private void decide(SampleComplaint complaint, String row) {
    standing(complaint, row)
        .toList()
        .forEach(
            one -> {
              Map<String, String> body =
                  Map.of(
                      "outcome", "IMPOSED",
                      "measure", one.path("to").asString(),
                      "opinion", "按表处理");
              String penalty = "/api/penalties/" + one.path("id").asString();
              assertThat(api.post(penalty + "/decision", body, HEAD_OFFICE).text("state"))
                  .isEqualTo("IMPOSED");
              assertThat(api.get(penalty + "/document", HEAD_OFFICE).expect(200).text("number"))
                  .contains(complaint.number().value());
            });
  }

  @ParameterizedTest
  @MethodSource("reasons")
  @Clause({
    "R1-T01", "R1-T02", "R1-T03", "R1-T04", "R1-T05", "R1-T06", "R1-T07", "R1-T08", "R1-T09",
    "R1-T10", "R1-T11", "R1-T12", "R1-T13", "R1-T14", "R1-T15", "R1-T16", "R1-T17", "R1-T18",
    "R1-T19", "R1-T20", "R1-T21", "R1-T22", "R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27",
    "R1-T28", "R1-T29", "R1-T30", "R1-T31", "R1-T32", "R1-T33", "R1-T34", "R1-T35"
  })
  void aReasonIsAnsweredForByThePersonsOfItsRow(List<String> row) {
    SampleComplaint complaint = open(row.get(0), row.get(1));
    send(complaint, complaint.closed(CLOSED));
    List<String> persons = List.of(row.get(2).split(" "));
    assertThat(awaitPersons(complaint, row.get(0), persons.size())).isEqualTo(persons);
    decide(complaint, row.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "R1-D1, R1-T38", "R1-D2a, R1-T38", "R1-D8, R1-T36", "R1-D9, R1-T36", "R1-D10, R1-T36",
    "R1-D11, R1-T38", "R1-D12, R1-T38", "R1-D16, R1-T36", "R1-D7, R1-P2", "R1-D13, R1-P2"
  })
  @Clause({"R1-T36", "R1-T38", "R1-P2"})
  void aMissedClockIsTheCustomerServiceManagers(String clock, String row) {
    SampleComplaint complaint = open("R1-T23", "logistics");
    send(complaint, missed(complaint, clock, row));
    assertThat(awaitPersons(complaint, row, 1)).containsExactly("E1109");
    decide(complaint, row);
  }

  private static DeadlineMissed missed(SampleComplaint complaint, String clock, String row) {
    return new DeadlineMissed(
        new ClockId(complaint.id() + ":" + clock + ":1"),
        new ClauseId(clock),
        null,
        LOGISTICS_MANAGER.department(),
        LOGISTICS_MANAGER.person(),
        LOGISTICS_MANAGER.post(),
        RECEIVED.plus(Duration.ofHours(1)),
        new ClauseId(row),
        List.of(),
        RECEIVED.plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "R1-T36, E1109, E1109 E1107",
    "R1-T37, E1109, E1109 E1107",
    "R1-T38, E1109, E1109 E1107",
    "R1-T40, E1109, E1109 E1107",
    "R1-T41, E1106, E1107"
  })
  @Clause({"R1-T36", "R1-T37", "R1-T38", "R1-T40", "R1-T41", "R1-C5"})
  void aFaultIsAnsweredForByItsRowAndByWhomTheFindingNames(
      String row, String unnamed, String named) {
    SampleComplaint nobody = open("R1-T23", "logistics");
    send(nobody, finding(row));
    assertThat(awaitPersons(nobody, row, 1)).containsExactly(unnamed);
    SampleComplaint clerk = open("R1-T23", "logistics");
    ResponsiblePerson found =
        new ResponsiblePerson(
            LOGISTICS.person(),
            LOGISTICS.post(),
            LOGISTICS.department(),
            List.of(new ClauseId(row)));
    send(clerk, finding(List.of(), List.of(found), row));
    List<String> persons = List.of(named.split(" "));
    assertThat(awaitPersons(clerk, row, persons.size())).isEqualTo(persons);
    decide(clerk, row);
  }

  @ParameterizedTest
  @CsvSource({"false, E1109", "true, E1119"})
  @Clause("R1-T39")
  void exposureIsAnsweredForByWhoeverCausedIt(boolean headOfTheBranch, String person) {
    SampleComplaint complaint = open("R1-T23", "logistics");
    ResponsiblePerson head =
        new ResponsiblePerson(
            GENERAL_MANAGER.person(),
            GENERAL_MANAGER.post(),
            GENERAL_MANAGER.department(),
            List.of(new ClauseId("R1-T37")));
    send(complaint, finding(List.of(), headOfTheBranch ? List.of(head) : List.of(), "R1-T37"));
    send(
        complaint,
        new ExposureChanged(Exposure.NONE, Exposure.EXPOSED, null, List.of(), List.of(), CLOSED));
    send(complaint, complaint.closed(CLOSED));
    assertThat(awaitPersons(complaint, "R1-T39", 1)).containsExactly(person);
    decide(complaint, "R1-T39");
  }

  @ParameterizedTest
  @CsvSource({"R1-P1, E1119", "R1-P3, E1109"})
  @Clause({"R1-P1", "R1-P3"})
  void aComplaintThatGotOutOfControlAfterAMissIsTheBranchs(String row, String person) {
    SampleComplaint complaint = open("R1-T23", "logistics");
    send(complaint, missed(complaint, "R1-D7", "R1-P2"));
    send(
        complaint,
        new SeverityRaised(Severity.MAJOR, Severity.CRISIS, List.of(), RECEIVED.plusSeconds(7200)));
    assertThat(awaitPersons(complaint, row, 1)).containsExactly(person);
    assertThat(persons(complaint, "R1-P2")).as("the graver row takes its place").isEmpty();
    decide(complaint, row);
  }

  @ParameterizedTest
  @CsvSource({
    "R1-W1, customer-service, E1109 E1110",
    "R1-W2, logistics, E1106",
    "R1-W3, '', ' E1109 E1103'"
  })
  @Clause({"R1-W1", "R1-W2", "R1-W3"})
  void aMeritIsRewarded(String row, String praised, String persons) {
    SampleComplaint complaint = open("R1-T23", "logistics");
    if (praised.isEmpty()) {
      send(
          complaint,
          new ExposureChanged(
              Exposure.NONE, Exposure.AT_RISK, null, List.of(), List.of(), RECEIVED));
    } else {
      send(
          complaint,
          new CustomerPraised(
              true,
              PraiseForm.WRITING,
              Objects.requireNonNull(HEADS.get(praised)).department(),
              null,
              CLOSED,
              AGENT));
    }
    send(complaint, complaint.closed(CLOSED));
    List<String> expected = List.of(persons.split(" "));
    assertThat(awaitRewards(complaint, expected.size()))
        .allMatch(one -> one.path("clause").asString().equals(row))
        .extracting(one -> one.path("person").asString())
        .isEqualTo(expected);
  }
}
