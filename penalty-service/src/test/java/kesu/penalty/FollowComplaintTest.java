package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.ExposureChanged;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.ResponsiblePerson;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Exposure;
import kesu.terms.Severity;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FollowComplaintTest extends PenaltyServiceTest {
  private static List<Tuple> rows(List<JsonNode> items) {
    return items.stream()
        .map(one -> tuple(one.path("clause").asString(), one.path("person").asString()))
        .toList();
  }

  private static DeadlineMissed missed(
      SampleComplaint complaint, String clock, String penalty, Actor owing) {
    return new DeadlineMissed(
        new ClockId(complaint.id() + ":" + clock + ":1"),
        new ClauseId(clock),
        null,
        owing.department(),
        owing.person(),
        owing.post(),
        RECEIVED.plus(Duration.ofHours(1)),
        new ClauseId(penalty),
        List.of(),
        RECEIVED.plus(Duration.ofHours(1)));
  }

  private static ExposureChanged exposed(Exposure to) {
    return new ExposureChanged(Exposure.NONE, to, null, List.of(), List.of(), CLOSED);
  }

  @Test
  @Clause({"R1-C5", "R1-T23"})
  void closingAMajorComplaintProposesThePenaltyForItsReasonOnceAndSaysWhy() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    JsonNode only = awaitPenalties(complaint, 1).getFirst();
    assertThat(rows(awaitPenalties(complaint, 1))).containsExactly(tuple("R1-T23", "E1106"));
    assertThat(only.path("state").asString()).isEqualTo("PROPOSED");
    assertThat(log.await(complaint.id(), PenaltyProposed.class, 1)).hasSize(1);

    String id = only.path("id").asString();
    JsonNode why = api.get("/api/penalties/" + id + "/why", AUDITOR).expect(200).body();
    JsonNode decision = why.path("decisions").path(0);
    JsonNode ground = decision.path("grounds").path(0);
    assertThat(why.path("complaintId").asString()).isEqualTo(complaint.id().value());
    assertThat(decision.path("decision").asString()).isEqualTo("penalty");
    assertThat(decision.path("subject").asString()).isEqualTo(id);
    assertThat(ground.path("clause").asString()).isEqualTo("R1-T23");
    assertThat(ground.path("version").asString()).isEqualTo("2006");
    assertThat(ground.path("text").path("zh").asString()).contains("未按时送货");
    assertThat(api.get("/api/penalties/why?complaint=" + complaint.id(), AUDITOR).body())
        .isEqualTo(why);
  }

  @Test
  void anOrdinaryComplaintLeadsToNone() {
    SampleComplaint complaint = open(Severity.ORDINARY);
    send(complaint, missed(complaint, "R1-D7", "R1-P2", CUSTOMER_SERVICE_MANAGER));
    send(complaint, complaint.closed(CLOSED));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                cases
                    .find(complaint.id().value())
                    .filter(known -> known.course().closure() != null)
                    .isPresent());
    assertThat(awaitPenalties(complaint, 0)).isEmpty();
    assertThat(awaitRewards(complaint, 0)).isEmpty();
  }

  @Test
  @Clause({"R1-P2", "R1-T36", "R1-T39"})
  void missedClocksArePenalisedAndAFaultInHandlingAnEscalatedComplaintOnceMore() {
    SampleComplaint complaint = open(Severity.ORDINARY);
    send(complaint, new SeverityRaised(Severity.ORDINARY, Severity.MAJOR, List.of(), RECEIVED));
    send(complaint, missed(complaint, "R1-D7", "R1-P2", CUSTOMER_SERVICE_MANAGER));
    send(complaint, missed(complaint, "R1-D9", "R1-T36", LOGISTICS_MANAGER));
    assertThat(rows(awaitPenalties(complaint, 2)))
        .containsExactly(tuple("R1-P2", "E1109"), tuple("R1-T36", "E1109"));
    send(complaint, complaint.of(Severity.MAJOR).closed(CLOSED));
    assertThat(rows(awaitPenalties(complaint, 4)).subList(2, 4))
        .containsExactly(tuple("R1-T23", "E1106"), tuple("R1-T39", "E1109"));
  }

  @Test
  @Clause({"R1-D9", "R1-T36"})
  void theProposalForAMissThatIsWithdrawnIsWithdrawn() {
    SampleComplaint complaint = open(Severity.MAJOR);
    DeadlineMissed missed = missed(complaint, "R1-D9", "R1-T36", LOGISTICS_MANAGER);
    send(complaint, missed);
    awaitPenalties(complaint, 1);
    send(complaint, withdrawn(missed));
    assertThat(log.await(complaint.id(), PenaltyWithdrawn.class, 1))
        .extracting(event -> String.valueOf(event.person()))
        .containsExactly("E1109");
    assertThat(awaitPenalties(complaint, 1))
        .allSatisfy(
            one -> {
              assertThat(one.path("state").asString()).isEqualTo("WITHDRAWN");
              assertThat(one.path("withdrawnAt").isString()).isTrue();
            });
  }

  @Test
  @Clause("R1-T36")
  void aPenaltyImposedForAMissThatIsWithdrawnIsReversedAndTheLedgerSaysWhy() {
    SampleComplaint complaint = open(Severity.MAJOR);
    DeadlineMissed missed = missed(complaint, "R1-D9", "R1-T36", LOGISTICS_MANAGER);
    send(complaint, missed);
    String penalty = awaitPenalties(complaint, 1).getLast().path("id").asString();
    Map<String, String> imposed = Map.of("outcome", "IMPOSED", "opinion", "按表处理");
    api.post("/api/penalties/" + penalty + "/decision", imposed, HEAD_OFFICE).expect(200);
    send(complaint, withdrawn(missed));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(entries(penalty))
                    .extracting(entry -> entry.path("kind").asString())
                    .containsExactly("DECIDED", "REVERSED"));
    assertThat(entries(penalty).getLast().path("grounds").toString()).contains("miss withdrawn");
    assertThat(api.get("/api/penalties/" + penalty, AUDITOR).text("state")).isEqualTo("REVERSED");
  }

  /** The ledger's entries about a penalty. */
  private List<JsonNode> entries(String penalty) {
    return api.get("/api/ledger?limit=200", AUDITOR).items().stream()
        .map(item -> item.path("entry"))
        .filter(entry -> entry.path("penaltyId").asString().equals(penalty))
        .toList();
  }

  private static DeadlineWithdrawn withdrawn(DeadlineMissed missed) {
    return new DeadlineWithdrawn(
        missed.clockId(),
        missed.clause(),
        missed.assignmentId(),
        missed.department(),
        missed.person(),
        missed.post(),
        missed.dueAt(),
        missed.at(),
        missed.dueAt().minusSeconds(60),
        List.of(),
        missed.at().plusSeconds(60));
  }

  @Test
  @Clause("R1-T39")
  void exposureIsPenalisedOnTopOfAFaultEvenAfterTheComplaintWasClosed() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    send(complaint, exposed(Exposure.EXPOSED));
    send(complaint, finding("R1-T37"));
    assertThat(rows(awaitPenalties(complaint, 3)))
        .as("not for the exposure alone")
        .containsExactly(
            tuple("R1-T23", "E1106"), tuple("R1-T37", "E1109"), tuple("R1-T39", "E1109"));
  }

  @Test
  @Clause({"R1-C5", "R1-T36"})
  void theFindingNamesWhoAnswersAndAPersonForWhomTheFaultIsFoundTwiceIsProposedOnce() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, missed(complaint, "R1-D9", "R1-T36", LOGISTICS_MANAGER));
    ResponsiblePerson clerk =
        new ResponsiblePerson(
            LOGISTICS.person(),
            LOGISTICS.post(),
            LOGISTICS.department(),
            List.of(new ClauseId("R1-T23"), new ClauseId("R1-T36")));
    send(complaint, finding(List.of(LOGISTICS.department()), List.of(clerk), "R1-T36"));
    send(complaint, complaint.closed(CLOSED));
    assertThat(rows(awaitPenalties(complaint, 3)))
        .as("not the logistics manager for the post alone")
        .containsExactly(
            tuple("R1-T36", "E1109"), tuple("R1-T36", "E1107"), tuple("R1-T23", "E1107"));
  }

  @Test
  @Clause("R1-W3")
  void avertingExposureIsRewarded() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, exposed(Exposure.AT_RISK));
    send(complaint, complaint.closed(CLOSED));
    assertThat(rows(awaitRewards(complaint, 3)))
        .as("the department as such, and two managers")
        .containsExactly(tuple("R1-W3", ""), tuple("R1-W3", "E1109"), tuple("R1-W3", "E1103"));
  }

  @Test
  @Clause({"R1-T38", "R1-T41"})
  void faultsArePenalisedWhenFound() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, finding("R1-T38", "R1-T41"));
    assertThat(rows(awaitPenalties(complaint, 2)))
        .containsExactly(tuple("R1-T38", "E1109"), tuple("R1-T41", "E1106"));
  }

  @Test
  void penaltiesAreFoundByPersonAndState() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    awaitPenalties(complaint, 1);
    assertThat(api.get("/api/penalties?person=E1106&state=PROPOSED&limit=1", AUDITOR).items())
        .isNotEmpty()
        .allMatch(one -> one.path("person").asString().equals("E1106"))
        .allMatch(one -> one.path("state").asString().equals("PROPOSED"));
    assertThat(api.get("/api/penalties?state=GONE", AUDITOR).status()).isEqualTo(400);
    assertThat(api.get("/api/penalties/nothing-9", AUDITOR).expect(404).code())
        .isEqualTo("not-known-here");
  }
}
