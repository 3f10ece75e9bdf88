package kesu.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kesu.defaults.documents.Documents;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.PenaltyProposed;
import kesu.events.SeverityRaised;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.Exposure;
import kesu.terms.PersonId;
import kesu.terms.Severity;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;
import tools.jackson.databind.JsonNode;

@Running
class ProposalsTest {
  @Autowired private Cases cases;
  @Autowired private Log log;
  @Autowired private Caller caller;
  @Autowired private Documents<Account> accounts;
  @Autowired private MongoTemplate mongo;

  private static List<org.assertj.core.groups.Tuple> rows(List<JsonNode> items) {
    return items.stream()
        .map(one -> tuple(one.path("clause").asString(), one.path("person").asString()))
        .toList();
  }

  @Test
  void t23IsProposedOnceWhenAMajorComplaintIsClosedAndSaysWhy() throws Exception {
    String id = cases.open(Severity.MAJOR);
    cases.close(id, Severity.MAJOR);
    JsonNode only = cases.penalties(id, 1).getFirst();
    assertThat(rows(cases.penalties(id, 1))).containsExactly(tuple("R1-T23", "E1106"));
    assertThat(only.path("state").asString()).isEqualTo("PROPOSED");
    assertThat(log.read(id, PenaltyProposed.class, 1)).hasSize(1);

    JsonNode why =
        caller.get(Caller.AUDITOR, "/api/penalties/" + only.path("id").asString() + "/why").body();
    JsonNode ground = why.path("decisions").path(0).path("grounds").path(0);
    assertThat(why.path("complaintId").asString()).isEqualTo(id);
    assertThat(ground.path("clause").asString()).isEqualTo("R1-T23");
    assertThat(ground.path("version").asString()).isEqualTo("2006");
    assertThat(ground.path("text").path("zh").asString()).contains("未按时送货");
    assertThat(caller.get(Caller.AUDITOR, "/api/penalties/why?complaint=" + id).body())
        .isEqualTo(why);
  }

  @Test
  void anOrdinaryComplaintLeadsToNone() throws Exception {
    String id = cases.open(Severity.ORDINARY);
    cases.miss(id, "R1-D7", "R1-P2", false);
    cases.close(id, Severity.ORDINARY);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                accounts
                    .find(id)
                    .filter(account -> account.handling().closedAt() != null)
                    .isPresent());
    assertThat(cases.penalties(id, 0)).isEmpty();
    assertThat(cases.rewards(id, 0)).isEmpty();
  }

  @Test
  void missedClocksLeadToP2AndT36AndAFaultOfAnEscalatedCaseToT39() throws Exception {
    String id = cases.open(Severity.ORDINARY);
    log.tell(id, new SeverityRaised(Severity.ORDINARY, Severity.MAJOR, List.of(), Cases.RECEIVED));
    cases.miss(id, "R1-D7", "R1-P2", false);
    cases.miss(id, "R1-D9", "R1-T36", true);
    assertThat(rows(cases.penalties(id, 3)))
        .containsExactly(
            tuple("R1-P2", "E1109"), tuple("R1-T36", "E1109"), tuple("R1-T36", "E1106"));
    cases.close(id, Severity.MAJOR);
    assertThat(rows(cases.penalties(id, 7)).subList(3, 7))
        .containsExactly(
            tuple("R1-T23", "E1106"),
            tuple("R1-T39", "E1109"),
            tuple("R1-T39", "E1106"),
            tuple("R1-T39", "E1119"));
  }

  @Test
  void t39IsProposedWhenItIsExposedEvenAfterItWasClosed() throws Exception {
    String id = cases.open(Severity.MAJOR);
    cases.close(id, Severity.MAJOR);
    log.tell(
        id,
        new ExposureChanged(
            Exposure.NONE, Exposure.EXPOSED, null, List.of(), List.of(), Cases.CLOSED));
    assertThat(rows(cases.penalties(id, 4)).subList(1, 4))
        .containsExactly(
            tuple("R1-T39", "E1109"), tuple("R1-T39", "E1106"), tuple("R1-T39", "E1119"));
  }

  @Test
  void w3IsGrantedWhereExposureWasAverted() throws Exception {
    String id = cases.open(Severity.MAJOR);
    log.tell(
        id,
        new ExposureChanged(
            Exposure.NONE, Exposure.AT_RISK, null, List.of(), List.of(), Cases.CLOSED));
    cases.close(id, Severity.MAJOR);
    assertThat(rows(cases.rewards(id, 3)))
        .containsExactly(tuple("R1-W3", "E1106"), tuple("R1-W3", "E1109"), tuple("R1-W3", "E1103"));
  }

  @Test
  void t38AndT41AreProposedWhenFound() throws Exception {
    String id = cases.open(Severity.MAJOR);
    log.tell(
        id,
        new FindingRecorded(
            List.of(new ClauseId("R1-T38"), new ClauseId("R1-T41")), Cases.CLOSED, Actor.SYSTEM));
    assertThat(rows(cases.penalties(id, 3)))
        .containsExactly(
            tuple("R1-T38", "E1109"), tuple("R1-T38", "E1106"), tuple("R1-T41", "E1106"));
  }

  @Test
  void everyListIsAnsweredByAnIndexAndFindsByPersonAndState() throws Exception {
    String id = cases.open(Severity.MAJOR);
    cases.close(id, Severity.MAJOR);
    cases.penalties(id, 1);
    var found =
        caller.get(Caller.AUDITOR, "/api/penalties?person=E1106&state=PROPOSED&limit=1").body();
    assertThat(found.path("items").values())
        .isNotEmpty()
        .allMatch(one -> one.path("person").asString().equals("E1106"))
        .allMatch(one -> one.path("state").asString().equals("PROPOSED"));

    PersonId person = new PersonId("E1106");
    for (Criteria criteria :
        List.of(
            new Lists.Wanted(person, null).penalties(),
            new Lists.Wanted(null, Penalty.State.PROPOSED).penalties(),
            new Lists.Wanted(person, Penalty.State.PROPOSED).penalties(),
            new Lists.Wanted(null, null).penalties())) {
      assertIndexed(criteria, Lists.PROPOSED_AT);
    }
    assertIndexed(new Lists.Wanted(person, null).rewards(), Lists.REWARDED_AT);
    assertIndexed(new Lists.Wanted(null, null).rewards(), Lists.REWARDED_AT);
  }

  private void assertIndexed(Criteria criteria, String instant) {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(criteria.getCriteriaObject(), java.util.Optional.empty());
    String plan =
        mongo
            .getCollection("accounts")
            .find(filter)
            .sort(new Document(instant, -1).append("_id", -1))
            .limit(51)
            .explain()
            .toJson();
    assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
  }
}
