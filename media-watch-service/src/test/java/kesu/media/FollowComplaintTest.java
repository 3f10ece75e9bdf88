package kesu.media;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.NoticeExposed;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.LoggedEvent;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.TestClock;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.MentionId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FollowComplaintTest extends MediaServiceTest {
  private void learn(SampleComplaint complaint, FactKind fact) {
    events.send(complaint.id().value(), new FactRecorded(fact, TestClock.START, SampleStaff.AGENT));
  }

  @Test
  @Clause({"R1-S3", "R1-D12"})
  void aReportThatNamesTheComplaintExposesItAndThePostsAreTold() {
    SampleComplaint complaint = watchedComplaint();
    String mention = "paper-1." + complaint.id();
    report(mention, "晨报", true, "投诉号" + complaint.number() + "无人理");
    JsonNode exposed = awaitLevel(complaint, "EXPOSED");
    assertThat(exposed.path("told").toString())
        .contains("advertising-manager", "customer-service-manager");
    assertThat(exposed.path("mentions").size()).as("delivered twice, it is one").isEqualTo(1);

    assertThat(log.await(complaint.id(), MentionLinked.class, 1))
        .singleElement()
        .matches(linked -> linked.foundAt().equals(FOUND) && linked.negative());
    assertThat(log.await(complaint.id(), ExposureChanged.class, 1))
        .singleElement()
        .matches(
            changed ->
                changed.to() == Exposure.EXPOSED
                    && new MentionId(mention).equals(changed.mentionId()));
    log.awaitNotices(
        complaint.id(),
        NoticeExposed.class,
        "bj-advertising",
        "bj-customer-service",
        "bj-branch-management");
    assertThat(log.read(complaint.id(), NoticeExposed.class))
        .allMatch(notice -> notice.number().equals(complaint.number()));
  }

  @Test
  @Clause({"R1-S3", "R1-D12"})
  void theExplanationCitesTheClausesAndThatTheNoticeWasLate() {
    SampleComplaint complaint = watchedComplaint();
    report("late-" + complaint.id(), "晨报", true, complaint.number().value());
    awaitLevel(complaint, "EXPOSED");
    ApiReply why = api.get("/api/exposures/" + complaint.id() + "/why", AUDITOR).expect(200);
    assertThat(why.text("complaintId")).isEqualTo(complaint.id().value());
    assertThat(why.body().toString())
        .contains("R1-S3", "R1-D12", "told late", "\"decision\":\"exposure\"");
  }

  @Test
  @Clause({"R1-S3", "R1-O3"})
  void aSecondPaperMakesItACrisisAndAFavourableOneChangesNothing() {
    SampleComplaint complaint = watchedComplaint();
    report("a" + complaint.id(), "晨报", true, complaint.number().value());
    awaitLevel(complaint, "EXPOSED");
    report("b" + complaint.id(), "日报", false, complaint.number().value());
    JsonNode both =
        await(
            "/api/exposures/" + complaint.id(), exposure -> exposure.path("mentions").size() == 2);
    assertThat(both.path("level").asString()).isEqualTo("EXPOSED");
    report("c" + complaint.id(), "晚报", true, complaint.number().value());
    awaitLevel(complaint, "CRISIS");
    log.await(complaint.id(), NoticeExposed.class, 7);
    assertThat(log.of(complaint.id(), NoticeExposed.class))
        .filteredOn(notice -> notice.topic().equals("department.head-office"))
        .extracting(notice -> notice.text("exposure"))
        .containsExactly("CRISIS");
    assertThat(log.await(complaint.id(), ExposureChanged.class, 2))
        .extracting(ExposureChanged::to)
        .containsExactly(Exposure.EXPOSED, Exposure.CRISIS);
  }

  @Test
  @Clause("R1-M")
  void aCustomerInclinedToPublishIsARiskAndTheBranchIsTold() {
    SampleComplaint complaint = watchedComplaint();
    learn(complaint, FactKind.OUTSIDE_CHANNEL);
    learn(complaint, FactKind.INCLINED_TO_PUBLISH);
    assertThat(awaitLevel(complaint, "AT_RISK").path("inclinedToPublish").asBoolean()).isTrue();
    log.awaitNotices(
        complaint.id(),
        NoticeExposed.class,
        "bj-advertising",
        "bj-customer-service",
        "bj-branch-management");
    assertThat(log.of(complaint.id(), NoticeExposed.class))
        .extracting((LoggedEvent notice) -> notice.text("exposure"))
        .containsOnly("AT_RISK");
  }

  @Test
  void exposedComplaintsAreFoundByTheirLevelPageByPage() {
    for (int n = 0; n < 2; n++) {
      SampleComplaint complaint = watchedComplaint();
      learn(complaint, FactKind.INCLINED_TO_PUBLISH);
      await(
          "/api/exposures?limit=200&level=AT_RISK",
          page -> page.toString().contains(complaint.number().value()));
    }
    ApiReply first = api.get("/api/exposures?limit=1&level=AT_RISK", AUDITOR);
    ApiReply second =
        api.get("/api/exposures?limit=1&level=AT_RISK&cursor=" + first.text("next"), AUDITOR);
    assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
    assertThat(second.items()).hasSize(1);
    api.get("/api/exposures?level=LOUD", AUDITOR).expect(400);
  }

  @Test
  void aComplaintThatIsNotWatchedIsNotFound() {
    for (String path : new String[] {"/api/exposures/nobody", "/api/exposures/nobody/why"}) {
      assertThat(api.get(path, AUDITOR).expect(404).code()).isEqualTo("not-known-here");
    }
  }
}
