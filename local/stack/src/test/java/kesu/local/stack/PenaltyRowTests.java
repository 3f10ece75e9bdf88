package kesu.local.stack;

import static kesu.local.stack.Penalties.clauses;
import static kesu.local.stack.Penalties.persons;
import static kesu.local.stack.Penalties.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every row of the table of incentives, driven through the gateway of a stack that runs. */
interface PenaltyRowTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          R1-T01, E1201
          R1-T02, E1201
          R1-T03, E1201
          R1-T04, E1201
          R1-T05, E1201
          R1-T06, E1201
          R1-T07, E1101
          R1-T08, E1101
          R1-T09, E1101
          R1-T10, E1101
          R1-T11, E1101
          R1-T12, E1103
          R1-T13, E1103
          R1-T14, E1103
          R1-T15, E1103 E1201 E1106 E1101
          R1-T16, E1103 E1201 E1106 E1101
          R1-T17, E1103
          R1-T18, E1201 E1101 E1106
          R1-T19, E1101
          R1-T20, E1201 E1101 E1106
          R1-T21, E1201 E1109
          R1-T22, E1201 E1109
          R1-T23, E1106
          R1-T24, E1106
          R1-T25, E1106
          R1-T26, E1106
          R1-T27, E1106
          R1-T28, E1106
          R1-T29, E1106
          R1-T30, E1109
          R1-T31, E1109
          R1-T32, E1109
          R1-T33, E1109
          R1-T34, E1109
          R1-T35, E1109
          """)
  @Clause({
    "R1-T01", "R1-T02", "R1-T03", "R1-T04", "R1-T05", "R1-T06", "R1-T07", "R1-T08", "R1-T09",
    "R1-T10", "R1-T11", "R1-T12", "R1-T13", "R1-T14", "R1-T15", "R1-T16", "R1-T17", "R1-T18",
    "R1-T19", "R1-T20", "R1-T21", "R1-T22", "R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27",
    "R1-T28", "R1-T29", "R1-T30", "R1-T31", "R1-T32", "R1-T33", "R1-T34", "R1-T35"
  })
  default void aClosedComplaintIsAnsweredForByThePersonsOfItsRow(String reason, String persons)
      throws Exception {
    String id = desk().register(about(reason)).path("id").asString();
    desk().solve(id);
    assertThat(persons(penalties(id, reason), reason)).isEqualTo(List.of(persons.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27", "R1-T28", "R1-T29"})
  @Clause({"R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27", "R1-T28", "R1-T29", "R1-D8"})
  default void aDepartmentThatRefusedAndWasUpheldIsNotPenalisedForWhatAnotherDid(String reason)
      throws Exception {
    String id = desk().register(about(reason)).path("id").asString();
    desk().passOn(id, "bj-zgc-store");
    desk().solve(id);
    assertThat(persons(penalties(id, reason), reason)).containsExactly("E1201");
  }

  @Test
  @Clause({"R1-C5", "R1-T30", "R1-T23"})
  default void thePenaltyFollowsTheCorrectedReasonAndTheDepartmentThatSolvedIt() throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk().assignment(id);
    desk()
        .post(
            "/api/complaints/" + id + "/reason",
            Place.ZGC.customerServiceManager(),
            Map.of("reason", "R1-T30", "because", "货已按时送到，没有按时安装"));
    desk().awaited("/api/assignments?complaint=" + id, items -> items.size() == 2);
    desk().solve(id);
    List<JsonNode> proposed = penalties(id, "R1-T30");
    assertThat(persons(proposed, "R1-T30")).containsExactly("E1109");
    assertThat(clauses(proposed)).doesNotContain("R1-T23");
  }

  @ParameterizedTest
  @CsvSource({
    "R1-T36, E1109 E1107",
    "R1-T37, E1109 E1107",
    "R1-T38, E1109 E1107",
    "R1-T40, E1109 E1107",
    "R1-T41, E1107"
  })
  @Clause({"R1-C5", "R1-T36", "R1-T37", "R1-T38", "R1-T40", "R1-T41"})
  default void aFaultIsAnsweredForByItsRowAndByWhomTheFindingNames(String fault, String persons)
      throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk().assignment(id);
    find(id, fault, "E1107");
    assertThat(persons(penalties(id, fault), fault)).isEqualTo(List.of(persons.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"E1107, E1109", "E1119, E1119"})
  @Clause({"R1-T39", "R1-C5"})
  default void anEscalationIsAnsweredForByWhoeverCausedIt(String found, String person)
      throws Exception {
    Map<String, Object> ordinary = ComplaintDesk.lateDelivery();
    ordinary.remove("outsideChannel");
    String id = desk().register(ordinary).path("id").asString();
    desk().assignment(id);
    desk()
        .post(
            "/api/complaints/" + id + "/facts",
            ComplaintDesk.AGENT,
            Map.of("fact", "OUTSIDE_CHANNEL"));
    find(id, "R1-T37", found);
    desk().solve(id);
    assertThat(persons(penalties(id, "R1-T39"), "R1-T39")).containsExactly(person);
  }

  @ParameterizedTest
  @CsvSource({"R1-P1, E1119", "R1-P2, E1109", "R1-P3, E1109"})
  @Clause({"R1-O43", "R1-P1", "R1-P2", "R1-P3"})
  default void headOfficeProposesItsOwnRowsAndDecidesThem(String row, String person)
      throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk().assignment(id);
    JsonNode proposed =
        desk()
            .post(
                "/api/penalties",
                Place.HEAD_OFFICE,
                Map.of("complaintId", id, "clause", row, "because", "总部复核"));
    assertThat(proposed.path("person").asString()).isEqualTo(person);
    desk()
        .post(
            "/api/penalties/" + proposed.path("id").asString() + "/decision",
            Place.HEAD_OFFICE_MANAGER,
            Map.of(
                "outcome", "IMPOSED",
                "measure", proposed.path("to").asString(),
                "opinion", "总部决定"));
  }

  @ParameterizedTest
  @CsvSource({
    "R1-W1, bj-customer-service, E1109 E1110",
    "R1-W2, bj-logistics, E1106",
    "R1-W3, '', ' E1109 E1103'"
  })
  @Clause({"R1-W1", "R1-W2", "R1-W3"})
  default void aMeritIsRewardedForWhomItIsAbout(String row, String praised, String persons)
      throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    if (praised.isEmpty()) {
      desk()
          .post(
              "/api/complaints/" + id + "/facts",
              ComplaintDesk.AGENT,
              Map.of("fact", "INCLINED_TO_PUBLISH"));
      desk().awaitExposure(id, "AT_RISK");
    }
    desk().solve(id);
    if (!praised.isEmpty()) {
      desk()
          .post(
              "/api/complaints/" + id + "/praise",
              Place.ZGC.customerServiceManager(),
              Map.of("form", "BANNER", "department", praised, "words", "又快又好"));
    }
    List<String> expected = List.of(persons.split(" "));
    List<JsonNode> rewards =
        desk().awaited("/api/rewards?complaint=" + id, all -> all.size() >= expected.size());
    assertThat(persons(rewards, row)).isEqualTo(expected);
  }

  private void find(String complaint, String fault, String person) {
    desk()
        .post(
            "/api/complaints/" + complaint + "/findings",
            Place.ZGC.customerServiceManager(),
            Map.of(
                "faults",
                List.of(fault),
                "persons",
                List.of(Map.of("person", person, "answersFor", List.of(fault))),
                "analysis",
                "多次来电无人跟进",
                "correctiveProposal",
                "每日核对未结投诉"));
  }

  private static Map<String, Object> about(String reason) {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("reason", reason);
    return form;
  }

  /** The penalties that stand, once there is one by that row. */
  private List<JsonNode> penalties(String complaint, String row) {
    return standing(
        desk().awaited("/api/penalties?complaint=" + complaint, all -> clauses(all).contains(row)));
  }
}
