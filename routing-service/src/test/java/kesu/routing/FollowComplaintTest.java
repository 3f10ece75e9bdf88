package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintReopened;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.NoticeAssigned;
import kesu.events.NoticeClosed;
import kesu.events.NoticeExposed;
import kesu.events.NoticeReturned;
import kesu.events.ReasonCorrected;
import kesu.events.SeverityRaised;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Exposure;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FollowComplaintTest extends RoutingTest {
  @Test
  @Clause("R1-D7")
  void aReasonOfFourDepartmentsIsHandedOverToEachWithThePersonWhoAnswers() {
    SampleComplaint complaint = handedOver("R1-T15", "bj-zgc", 4);

    assertThat(assignments(complaint))
        .extracting(
            each -> each.path("department").asString() + " " + each.path("person").asString())
        .containsExactly(
            "bj-advertising E1103",
            "bj-zgc-store E1201",
            "bj-logistics E1106",
            "bj-purchasing E1101");
    log.awaitNotices(
        complaint.id(),
        NoticeAssigned.class,
        "bj-advertising",
        "bj-logistics",
        "bj-purchasing",
        "bj-zgc-store");
    assertThat(log.read(complaint.id(), AssignmentMade.class))
        .extracting(AssignmentMade::assignmentId)
        .containsExactly(
            complaint.assignment(1),
            complaint.assignment(2),
            complaint.assignment(3),
            complaint.assignment(4));
    assertThat(log.of(complaint.id(), AssignmentMade.class))
        .extracting(made -> made.metadata().source())
        .containsOnly("/routing-service/complaintAssignments");
  }

  @Test
  @Clause("R1-D8")
  void theNoticeSaysUntilWhenTheComplaintCanBeRefused() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    JsonNode shown = assignments(complaint).getFirst();
    assertThat(log.await(complaint.id(), NoticeAssigned.class, 1))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.number()).isEqualTo(complaint.number());
              assertThat(Duration.between(notice.at(), notice.answerBy()))
                  .isEqualTo(Duration.ofHours(12));
              assertThat(notice.answerBy())
                  .isEqualTo(Instant.parse(shown.path("answerBy").asString()));
            });
  }

  @Test
  void aRegistrationDeliveredTwiceIsHandedOverOnceAndLaterNoticesTellTheSeverity() {
    SampleComplaint complaint = handedOver("R1-T12", null, 2);
    send(complaint, new SeverityRaised(Severity.MAJOR, Severity.CRISIS, List.of(), time.instant()));
    await()
        .untilAsserted(
            () ->
                assertThat(assignments(complaint))
                    .hasSize(2)
                    .allSatisfy(
                        each -> assertThat(each.path("severity").asString()).isEqualTo("CRISIS")));
    log.awaitNotices(complaint.id(), NoticeAssigned.class, "bj-advertising", "bj-purchasing");
    assertThat(log.of(complaint.id(), AssignmentMade.class)).hasSize(2);

    handOver(complaint, "bj-logistics").expect(201);
    assertThat(log.await(complaint.id(), NoticeAssigned.class, 3))
        .extracting(NoticeAssigned::severity)
        .containsExactlyInAnyOrder(Severity.MAJOR, Severity.MAJOR, Severity.CRISIS);
  }

  @Test
  @Clause("R1-C4")
  void whatTheCustomerDoesNotAcceptGoesBackToThoseWhoHadReported() {
    SampleComplaint complaint = reported();
    Instant returned = time.pass(Duration.ofHours(1));
    send(complaint, followUp(false, false));

    awaitStates(complaint, "bj-logistics ACCEPTED", "bj-zgc-store ACCEPTED");
    log.awaitNotices(complaint.id(), NoticeReturned.class, "bj-logistics", "bj-zgc-store");
    assertReturnedBy(complaint, "R1-C4");
    Map<String, String> early =
        Map.of("report", "r", "result", "r", "finishedAt", returned.minusMillis(1).toString());
    assertThat(api.post(path(complaint, 1) + "/result", early, SampleStaff.LOGISTICS).code())
        .isEqualTo("finished-before-hand-over");
    api.post(path(complaint, 1) + "/result", RESULT, SampleStaff.LOGISTICS).expect(200);
  }

  @Test
  @Clause("R1-C4")
  void whatTheCustomerAcceptsOrIsSatisfiedWithStays() {
    SampleComplaint complaint = reported();
    send(complaint, followUp(true, false));
    send(complaint, followUp(false, true));
    send(complaint, solved(true, false));
    send(complaint, complaint.closed(time.instant()));
    awaitStates(complaint, "bj-logistics CLOSED", "bj-zgc-store CLOSED");
    log.awaitNotices(complaint.id(), NoticeClosed.class, "bj-logistics", "bj-zgc-store");
    assertThat(log.of(complaint.id(), AssignmentReturned.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  @Clause("R1-S5")
  void whatTheCompanyDoesNotAgreeToOrLeavesADemandGoesBack(
      boolean companyAgrees, boolean furtherDemand) {
    SampleComplaint complaint = reported();
    send(complaint, solved(companyAgrees, furtherDemand));
    awaitStates(complaint, "bj-logistics ACCEPTED", "bj-zgc-store ACCEPTED");
    assertReturnedBy(complaint, "R1-C4");
  }

  @Test
  @Clause({"R1-C1", "R1-C5", "R1-T30"})
  void theDepartmentsFollowACorrectedReason() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    send(complaint, corrected("R1-T23", "R1-T30"));
    awaitStates(complaint, "bj-logistics PASSED_ON", "bj-customer-service HANDED_OVER");
    assertThat(log.read(complaint.id(), AssignmentPassedOn.class))
        .extracting(passedOn -> passedOn.department() + " to " + passedOn.to())
        .containsExactly("bj-logistics to bj-customer-service");
    assertThat(assignments(complaint).getLast().path("reason").asString()).isEqualTo("R1-T30");
    log.awaitNotices(complaint.id(), NoticeClosed.class, "bj-logistics");
    log.awaitNotices(complaint.id(), NoticeAssigned.class, "bj-customer-service", "bj-logistics");
    assertThat(api.post(path(complaint, 1) + "/result", RESULT, SampleStaff.LOGISTICS).code())
        .isEqualTo("already-passed-on");
  }

  @Test
  @Clause("R1-C5")
  void whatIsDoneIsNotHandedOverAgainBecauseTheReasonWasCorrected() {
    SampleComplaint complaint = reported();
    send(complaint, corrected("R1-T26", "R1-T30"));
    await()
        .untilAsserted(
            () ->
                assertThat(assignments(complaint))
                    .allSatisfy(
                        each -> assertThat(each.path("reason").asString()).isEqualTo("R1-T30")));
    assertThat(states(complaint)).containsExactly("bj-logistics REPORTED", "bj-zgc-store REPORTED");
  }

  private ReasonCorrected corrected(String from, String to) {
    return new ReasonCorrected(
        new ReasonCode(from),
        new ReasonCode(to),
        new StoreCode("bj-zgc"),
        List.of(),
        time.instant(),
        SampleStaff.AGENT);
  }

  @Test
  @Clause("R1-S5")
  void closingTellsEveryDepartmentAndReopeningGivesTheComplaintBack() {
    SampleComplaint complaint = reported();
    send(complaint, complaint.closed(time.instant()));
    awaitStates(complaint, "bj-logistics CLOSED", "bj-zgc-store CLOSED");
    log.awaitNotices(complaint.id(), NoticeClosed.class, "bj-logistics", "bj-zgc-store");

    send(complaint, new ComplaintReopened(time.instant(), SampleStaff.AGENT));
    awaitStates(complaint, "bj-logistics ACCEPTED", "bj-zgc-store ACCEPTED");
    assertReturnedBy(complaint, "R1-S5");
    api.post(path(complaint, 1) + "/result", RESULT, SampleStaff.LOGISTICS).expect(200);
  }

  @Test
  @Clause("R1-S3")
  void anExposedComplaintIsMadeKnownToItsDepartmentsCustomerServiceAndThePressOffice() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    send(complaint, exposed(Exposure.NONE, Exposure.AT_RISK));
    send(complaint, exposed(Exposure.AT_RISK, Exposure.EXPOSED));
    log.awaitNotices(
        complaint.id(),
        NoticeExposed.class,
        "bj-advertising",
        "bj-customer-service",
        "bj-logistics");
    assertThat(log.read(complaint.id(), NoticeExposed.class))
        .extracting(NoticeExposed::exposure)
        .containsOnly(Exposure.EXPOSED);
    assertThat(assignments(complaint).getFirst().path("exposure").asString()).isEqualTo("EXPOSED");
  }

  @Test
  @Clause("R1-M")
  void thoseWhoWereToldWhenTheExposureWasJudgedAreNotToldAgain() {
    SampleComplaint complaint = handedOver("R1-T12", null, 2);
    send(
        complaint,
        exposed(
            Exposure.NONE,
            Exposure.EXPOSED,
            new Post("customer-service-manager"),
            new Post("advertising-manager")));
    log.awaitNotices(complaint.id(), NoticeExposed.class, "bj-purchasing");
  }

  /** A complaint whose two departments have reported the result. */
  private SampleComplaint reported() {
    SampleComplaint complaint = sharedByLogisticsAndStore();
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    api.post(path(complaint, 2) + "/acceptance", NOTHING, SampleStaff.STORE_HEAD).expect(200);
    api.post(path(complaint, 1) + "/result", RESULT, SampleStaff.LOGISTICS).expect(200);
    api.post(path(complaint, 2) + "/result", RESULT, SampleStaff.STORE_HEAD).expect(200);
    return complaint;
  }

  private FollowUpRecorded followUp(boolean accepted, boolean satisfied) {
    return new FollowUpRecorded(accepted, satisfied, null, null, time.instant(), SampleStaff.AGENT);
  }

  /** The customer accepts. */
  private FollowUpRecorded solved(boolean companyAgrees, boolean furtherDemand) {
    return new FollowUpRecorded(
        true, true, companyAgrees, furtherDemand, time.instant(), SampleStaff.AGENT);
  }

  private ExposureChanged exposed(Exposure from, Exposure to, Post... told) {
    return new ExposureChanged(from, to, null, List.of(told), List.of(), time.instant());
  }

  private void assertReturnedBy(SampleComplaint complaint, String clause) {
    assertThat(log.await(complaint.id(), AssignmentReturned.class, 2))
        .hasSize(2)
        .allSatisfy(
            returned ->
                assertThat(returned.grounds().getFirst().clause()).isEqualTo(new ClauseId(clause)));
  }
}
