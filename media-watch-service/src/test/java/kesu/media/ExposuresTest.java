package kesu.media;

import static kesu.media.Cases.level;
import static kesu.media.Cases.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.events.ExposureChanged;
import kesu.events.MentionLinked;
import kesu.events.NoticeExposed;
import kesu.events.Topics;
import kesu.media.Cases.Complaint;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.MentionId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;
import tools.jackson.databind.JsonNode;

@Running
class ExposuresTest {
  @Autowired private Cases cases;
  @Autowired private Log log;
  @Autowired private Caller caller;
  @Autowired private MongoTemplate mongo;

  private static String inbox(String department) {
    return Topics.department(new DepartmentCode(department));
  }

  @Test
  void s3AReportThatNamesTheComplaintExposesItAndD12IsTold() throws Exception {
    Complaint complaint = cases.watched();
    cases.report("paper-1." + complaint.id(), "晨报", true, "投诉号" + complaint.number() + "无人理");
    JsonNode exposed = cases.exposure(complaint, level("EXPOSED"));
    assertThat(exposed.path("told").toString())
        .contains("advertising-manager", "customer-service-manager");
    assertThat(exposed.path("mentions").size()).as("told twice, it is one").isEqualTo(1);

    var linked = log.read(Topics.LIFECYCLE, complaint.id(), MentionLinked.class, 1);
    assertThat(linked)
        .singleElement()
        .matches(one -> one.foundAt().equals(Cases.FOUND) && one.negative());
    assertThat(log.read(Topics.LIFECYCLE, complaint.id(), ExposureChanged.class, 1))
        .singleElement()
        .matches(
            one ->
                one.to() == Exposure.EXPOSED
                    && new MentionId("paper-1." + complaint.id()).equals(one.mentionId()));
    for (String department : List.of("bj-advertising", "bj-customer-service")) {
      assertThat(log.read(inbox(department), complaint.id(), NoticeExposed.class, 1))
          .singleElement()
          .matches(notice -> notice.number().equals(complaint.number()));
    }
    String why =
        caller.get(Caller.AUDITOR, "/api/exposures/" + complaint.id() + "/why").body().toString();
    assertThat(why).contains("R1-S3", "R1-D12", "told late", "\"decision\":\"exposure\"");
  }

  @Test
  void s3ASecondPaperMakesItACrisisAndAFavourableOneChangesNothing() throws Exception {
    Complaint complaint = cases.watched();
    cases.report("a" + complaint.id(), "晨报", true, complaint.number().value());
    cases.exposure(complaint, level("EXPOSED"));
    cases.report("b" + complaint.id(), "日报", false, complaint.number().value());
    assertThat(cases.exposure(complaint, mentions(2)).path("level").asString())
        .isEqualTo("EXPOSED");
    cases.report("c" + complaint.id(), "晚报", true, complaint.number().value());
    cases.exposure(complaint, level("CRISIS"));
    assertThat(log.read(inbox("head-office"), complaint.id(), NoticeExposed.class, 1))
        .extracting(NoticeExposed::exposure)
        .containsExactly(Exposure.CRISIS);
    assertThat(log.read(Topics.LIFECYCLE, complaint.id(), ExposureChanged.class, 2))
        .extracting(ExposureChanged::to)
        .containsExactly(Exposure.EXPOSED, Exposure.CRISIS);
  }

  @Test
  void aReportBeforeItsComplaintWaitsForItAndOneTextMayNameSeveral() throws Exception {
    Complaint known = cases.watched();
    Complaint later = cases.fresh();
    String mention = "early-" + later.id();
    cases.report(mention, "晨报", true, known.number() + "和" + later.number() + "都没有下文");
    cases.exposure(known, level("EXPOSED"));
    cases.register(later);
    cases.exposure(later, level("EXPOSED"));
    JsonNode linked = cases.get("/api/mentions/" + mention, one -> one.path("linked").size() == 2);
    assertThat(linked.path("waiting").size()).isZero();
  }

  @Test
  void mACustomerInclinedToPublishIsARiskAndTheBranchIsTold() throws Exception {
    Complaint complaint = cases.watched();
    cases.learn(complaint, FactKind.OUTSIDE_CHANNEL);
    cases.learn(complaint, FactKind.INCLINED_TO_PUBLISH);
    cases.exposure(complaint, level("AT_RISK"));
    assertThat(log.read(inbox("bj-branch-management"), complaint.id(), NoticeExposed.class, 1))
        .extracting(NoticeExposed::exposure)
        .containsExactly(Exposure.AT_RISK);
    assertThat(
            cases.get(
                "/api/exposures?level=AT_RISK",
                page -> page.toString().contains(complaint.number().value())))
        .isNotNull();
    assertThat(caller.get(Caller.AUDITOR, "/api/exposures?level=LOUD").status()).isEqualTo(400);
  }

  @Test
  void everyQuestionIsAnsweredByAnIndex() {
    assertIndexed("exposures", Lists.at(Exposure.EXPOSED), Lists.CHANGED_AT);
    assertIndexed("exposures", Lists.at(null), Lists.CHANGED_AT);
    assertIndexed("exposures", Criteria.where(Mentions.NUMBER).is("KS26-0000123-0"), null);
    assertIndexed("mentions", Mentions.waitingFor(new ComplaintNumber("KS26-0000123-0")), null);
    assertIndexed("mentions", Lists.in(Mention.State.UNLINKED), Lists.REPORTED_AT);
    assertIndexed("mentions", Lists.in(null), Lists.REPORTED_AT);
  }

  private void assertIndexed(String collection, Criteria criteria, @Nullable String instant) {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(criteria.getCriteriaObject(), java.util.Optional.empty());
    var found = mongo.getCollection(collection).find(filter);
    var ordered =
        instant == null ? found : found.sort(new Document(instant, -1).append("_id", -1)).limit(51);
    assertThat(ordered.explain().toJson())
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN")
        .doesNotContain("\"SORT\"");
  }
}
