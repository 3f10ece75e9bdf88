package kesu.media;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.PRESS_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.events.MentionLinked;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("R1-D12")
class ReportMentionTest extends MediaServiceTest {
  private static String body(String origin, String publishedAt, String text) {
    return """
    {"origin":"%s","outlet":"城市论坛","publishedAt":"%s","negative":true,"text":"%s"}\
    """
        .formatted(origin, publishedAt, text);
  }

  private static String body(String text) {
    return body("PLATFORM", "2026-03-01T10:00:00+08:00", text);
  }

  private static String bodyWith(String field, String value) {
    return body("无号").replace("}", ",\"%s\":\"%s\"}".formatted(field, value));
  }

  @Test
  void aReportThatNamesAComplaintIsLinkedAndTheSameTwiceIsOne() {
    SampleComplaint complaint = watchedComplaint();
    String body = body("单号 " + complaint.number());
    ApiReply first = api.post(MENTIONS, body, PRESS_OFFICE).expect(201);
    assertThat(first.body().path("linked").path(0).asString()).isEqualTo(complaint.id().value());
    assertThat(api.post(MENTIONS, body, PRESS_OFFICE).body()).isEqualTo(first.body());
    assertThat(awaitLevel(complaint, "EXPOSED").path("mentions").size()).isEqualTo(1);
  }

  @Test
  void thePressOfficeIsTimedForWhatItFindsItselfOnly() {
    SampleComplaint byPress = watchedComplaint();
    api.post(MENTIONS, foundYesterday(byPress), PRESS_OFFICE).expect(201);
    SampleComplaint byAgent = watchedComplaint();
    api.post(MENTIONS, foundYesterday(byAgent), SampleStaff.AGENT).expect(201);
    awaitLevel(byPress, "EXPOSED");
    awaitLevel(byAgent, "EXPOSED");
    assertThat(log.await(byPress.id(), MentionLinked.class, 1))
        .extracting(linked -> String.valueOf(linked.foundBy()))
        .containsExactly("bj-advertising");
    assertThat(log.await(byAgent.id(), MentionLinked.class, 1))
        .extracting(linked -> String.valueOf(linked.foundBy()))
        .containsExactly("bj-customer-service");
    assertThat(why(byPress)).contains("told late");
    assertThat(why(byAgent)).contains("R1-D12").doesNotContain("told late", "told in time");
  }

  private static String foundYesterday(SampleComplaint complaint) {
    return body("PRESS", "2026-02-28T10:00:00+08:00", "单号 " + complaint.number())
        .replace("}", ",\"foundAt\":\"2026-03-01T01:00:00Z\"}");
  }

  private String why(SampleComplaint complaint) {
    return api.get("/api/exposures/" + complaint.id() + "/why", SampleStaff.AUDITOR)
        .expect(200)
        .body()
        .toString();
  }

  @Test
  void aReportIsLinkedToTheComplaintWhoseNumberIsGivenBesideIt() {
    SampleComplaint complaint = watchedComplaint();
    ApiReply reply =
        api.post(MENTIONS, bodyWith("complaintNumber", complaint.number().value()), PRESS_OFFICE)
            .expect(201);
    assertThat(reply.body().path("linked").path(0).asString()).isEqualTo(complaint.id().value());
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndItsKeyServesNoOther() {
    String body = body("仍未处理 " + newComplaint().number());
    String key = "key-" + body.hashCode();
    ApiReply first = api.post(MENTIONS, body, PRESS_OFFICE, key);
    ApiReply again = api.post(MENTIONS, body, PRESS_OFFICE, key).expect(201);
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body()).isEqualTo(first.body());
    api.post(MENTIONS, body("另一篇"), PRESS_OFFICE, key).expect(422);
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, 2026-03-02T09:30:00+08:00, 201, ''",
    "PLATFORM, 2026-03-02T09:30:01+08:00, 400, publishedAt",
    "GOSSIP, 2026-03-01T10:00:00+08:00, 400, origin",
    "PLATFORM, gestern, 400, publishedAt"
  })
  void futureDatesAndUnknownWordsAreRefusedWithTheFieldAtFault(
      String origin, String publishedAt, int status, String field) {
    ApiReply reply = api.post(MENTIONS, body(origin, publishedAt, "无号"), PRESS_OFFICE);
    assertThat(reply.expect(status).text("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"4000, 201", "4001, 400"})
  void aTextHas4000CharactersAtMost(int length, int status) {
    api.post(MENTIONS, body("长".repeat(length)), PRESS_OFFICE).expect(status);
  }

  @Test
  void aNumberWithASlipIsRefusedInTheReadersLanguage() {
    api.refused(
        MENTIONS,
        bodyWith("complaintNumber", "KS26-0000123-4"),
        PRESS_OFFICE,
        400,
        "number-wrong",
        "校验位不符",
        "check digit is wrong");
  }

  @Test
  void anUnknownFieldOrAReportFoundBeforeItsPublicationIsRefused() {
    assertThat(api.post(MENTIONS, bodyWith("author", "x"), PRESS_OFFICE).code())
        .isEqualTo("field-unknown");
    assertThat(
            api.post(MENTIONS, bodyWith("foundAt", "2026-02-28T10:00:00+08:00"), PRESS_OFFICE)
                .code())
        .isEqualTo("found-before-published");
  }

  @Test
  void aPostWithoutPermissionMayNeitherReportNorLink() {
    api.post(MENTIONS, body("无号"), AUDITOR).expect(403);
    api.post(MENTIONS + "/m0/link", "{\"complaintId\":\"nobody\"}", AUDITOR).expect(403);
  }

  @Test
  void reportsAreFoundByAStateInSmallLettersOrCapitalsAndNoOther() {
    String id = api.post(MENTIONS, body("找得到"), PRESS_OFFICE).text("id");
    for (String state : List.of("unlinked", "UNLINKED")) {
      assertThat(api.get(MENTIONS + "?limit=200&state=" + state, AUDITOR).items())
          .anyMatch(mention -> mention.path("id").asString().equals(id));
    }
    ApiReply reply = api.get(MENTIONS + "?state=lost", PRESS_OFFICE).expect(400);
    assertThat(reply.code()).isEqualTo("parameter-invalid");
    assertThat(reply.text("detail")).contains("state", "lost");
    assertThat(reply.body().path("accepted").toString()).isEqualTo("[\"unlinked\",\"linked\"]");
  }

  @Test
  void reportsAreFoundPageByPageNewestFirst() {
    api.post(MENTIONS, body("第一篇"), PRESS_OFFICE).expect(201);
    api.post(MENTIONS, body("第二篇"), PRESS_OFFICE).expect(201);
    ApiReply first = api.get(MENTIONS + "?limit=1", AUDITOR);
    ApiReply second = api.get(MENTIONS + "?limit=1&cursor=" + first.text("next"), AUDITOR);
    assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
    assertThat(second.items()).hasSize(1);
  }
}
