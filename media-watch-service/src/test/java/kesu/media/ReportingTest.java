package kesu.media;

import static kesu.media.Caller.PRESS_OFFICE;
import static kesu.media.Cases.level;
import static org.assertj.core.api.Assertions.assertThat;

import kesu.media.Caller.Reply;
import kesu.media.Cases.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Running
class ReportingTest {
  private static final String PATH = "/api/mentions";
  @Autowired private Cases cases;
  @Autowired private Caller caller;

  private static String body(String origin, String publishedAt, String text) {
    return """
    {"origin":"%s","outlet":"城市论坛","publishedAt":"%s","negative":true,"text":"%s"}\
    """
        .formatted(origin, publishedAt, text);
  }

  private static String body(String text) {
    return body("PLATFORM", "2026-03-04T10:00:00+08:00", text);
  }

  @Test
  void whatThePressOfficeReportsIsLinkedAndTheSameTwiceIsOne() throws Exception {
    Complaint complaint = cases.watched();
    Reply first = caller.post(PRESS_OFFICE, PATH, body("单号 " + complaint.number()));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body().path("linked").path(0).asString()).isEqualTo(complaint.id());
    Reply again = caller.post(PRESS_OFFICE, PATH, body("单号 " + complaint.number()));
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(cases.exposure(complaint, level("EXPOSED")).path("mentions").size()).isEqualTo(1);
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBeforeAndItsKeyServesNoOther() throws Exception {
    String text = "仍未处理 " + cases.fresh().number();
    String key = "key-" + text.hashCode();
    Reply first = caller.post(PRESS_OFFICE, PATH, body(text), key, "zh");
    assertThat(caller.post(PRESS_OFFICE, PATH, body(text), key, "zh"))
        .isEqualTo(new Reply(201, first.body(), true));
    assertThat(caller.post(PRESS_OFFICE, PATH, body("另一篇"), key, "zh").status()).isEqualTo(422);
  }

  @Test
  void aReportWithoutNumberIsKeptAndLinkedByHand() throws Exception {
    Complaint complaint = cases.watched();
    String text = "有人的冰箱等了三周 " + complaint.id();
    String id = caller.post(PRESS_OFFICE, PATH, body(text)).body().path("id").asString();
    cases.get(PATH + "?state=unlinked", page -> page.toString().contains(id));
    String link = "{\"complaintId\":\"%s\"}";
    assertThat(
            caller.post(PRESS_OFFICE, PATH + "/" + id + "/link", link.formatted("nobody")).code())
        .isEqualTo("complaint-unknown");
    String path = PATH + "/" + id + "/link";
    assertThat(
            caller
                .post(PRESS_OFFICE, path, link.formatted(complaint.id()))
                .body()
                .path("state")
                .asString())
        .isEqualTo("LINKED");
    cases.exposure(complaint, level("EXPOSED"));
    assertThat(caller.post(PRESS_OFFICE, path, link.formatted(complaint.id())).status())
        .isEqualTo(409);
    assertThat(
            caller.post(PRESS_OFFICE, PATH + "/m0/link", link.formatted(complaint.id())).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, 2026-03-05T10:00:00+08:00, 201, ''",
    "PLATFORM, 2026-03-05T10:00:01+08:00, 400, publishedAt",
    "GOSSIP, 2026-03-04T10:00:00+08:00, 400, origin",
    "PLATFORM, gestern, 400, publishedAt"
  })
  void futureDatesAndUnknownWordsAreRefusedWithTheFieldAtFault(
      String origin, String publishedAt, int status, String field) {
    Reply reply = caller.post(PRESS_OFFICE, PATH, body(origin, publishedAt, "无号"));
    assertThat(reply)
        .extracting(Reply::status, one -> one.body().path("field").asString(""))
        .containsExactly(status, field);
  }

  @ParameterizedTest
  @CsvSource({"4000, 201", "4001, 400"})
  void aTextHas4000CharactersAtMost(int length, int status) {
    assertThat(caller.post(PRESS_OFFICE, PATH, body("长".repeat(length))).status())
        .isEqualTo(status);
  }

  @Test
  void aNumberWithASlipAndFieldsNobodyKnowsAreRefusedInTheReadersLanguage() {
    String wrong = body("无号").replace("}", ",\"complaintNumber\":\"KS26-0000123-4\"}");
    Reply chinese = caller.post(PRESS_OFFICE, PATH, wrong, null, "zh-CN");
    assertThat(chinese.code()).isEqualTo("number-wrong");
    assertThat(chinese.body().path("detail").asString()).contains("校验位不符");
    assertThat(caller.post(PRESS_OFFICE, PATH, wrong).body().path("detail").asString())
        .contains("check digit is wrong");
    String unknown = body("无号").replace("}", ",\"author\":\"x\"}");
    assertThat(caller.post(PRESS_OFFICE, PATH, unknown).code()).isEqualTo("field-unknown");
    String late = body("无号").replace("}", ",\"foundAt\":\"2026-03-03T10:00:00+08:00\"}");
    assertThat(caller.post(PRESS_OFFICE, PATH, late).code()).isEqualTo("found-before-published");
    assertThat(caller.post(Caller.AUDITOR, PATH, body("无号")).status()).isEqualTo(403);
    assertThat(caller.get(PRESS_OFFICE, PATH + "?state=lost").body().path("accepted").toString())
        .isEqualTo("[\"unlinked\",\"linked\"]");
  }
}
