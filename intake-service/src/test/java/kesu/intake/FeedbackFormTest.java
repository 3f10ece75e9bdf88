package kesu.intake;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS;
import static kesu.local.testbed.SampleStaff.PURCHASING;
import static kesu.local.testbed.SampleStaff.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kesu.events.ReportSent;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@Clause("R1-FM1")
class FeedbackFormTest extends IntakeServiceTest {
  private static final Map<String, Object> PLAN =
      Map.of("fields", Map.of("PLAN", List.of("今日补送", "上门致歉")));
  private static final Map<String, Object> UP = Map.of("level", "HEAD_OFFICE");

  @Autowired private StoreTraffic traffic;
  @Autowired private MongoTemplate mongo;

  private ApiReply fill(String id, Map<String, Object> body, Actor by) {
    return api.post(COMPLAINTS + "/" + id + "/form/fields", body, by);
  }

  private ApiReply fill(String id, String field, String words, Actor by) {
    return fill(id, Map.of("fields", Map.of(field, List.of(words))), by);
  }

  private ApiReply sign(String id, String place, Actor by) {
    return api.post(COMPLAINTS + "/" + id + "/form/signatures", Map.of("signature", place), by);
  }

  private JsonNode form(String id, String query, Actor by) {
    return api.get(COMPLAINTS + "/" + id + "/form" + query, by).expect(200).body();
  }

  private static String content(JsonNode form, String field) {
    List<String> lines = new ArrayList<>();
    form.path("fields")
        .valueStream()
        .filter(one -> one.path("field").asString().equals(field))
        .flatMap(one -> one.path("lines").valueStream())
        .forEach(line -> lines.add(line.path("zh").asString()));
    return String.join("；", lines);
  }

  private static List<String> missing(JsonNode form, String stage) {
    return form.at("/missing/" + stage)
        .valueStream()
        .map(one -> one.path("field").asString())
        .toList();
  }

  @Test
  @Clause({"R1-C6", "R1-O3"})
  void theFormIsFilledInByAllWhoOweItSignedAndSentUpUnsolvedAndClosed() throws IOException {
    String id = register(with(form(), "goods", "冰箱")).text("id");
    assertThat(form(id, "", AGENT).path("version").asInt()).isZero();
    assertThat(missing(form(id, "", AGENT), "HEAD_OFFICE"))
        .contains("HANDLER", "PLAN", "CORRECTIVE_OPINION", "GENERAL_MANAGER_OPINION");
    accepted(id);
    fill(id, PLAN, LOGISTICS).expect(200);
    fill(id, "HANDLER", "E1107", LOGISTICS).expect(200);
    assertThat(fill(id, "GENERAL_MANAGER_OPINION", "同意", LOGISTICS).expect(403).text("field"))
        .isEqualTo("GENERAL_MANAGER_OPINION");
    fill(id, "GENERAL_MANAGER_OPINION", "同意方案，尽快办结", GENERAL_MANAGER).expect(200);
    fill(id, "CORRECTIVE_OPINION", "派车单回传", CUSTOMER_SERVICE_MANAGER).expect(200);
    sign(id, "MANAGER_SIGNATURE", CUSTOMER_SERVICE_MANAGER).expect(200);
    sign(id, "HANDLER_SIGNATURE", LOGISTICS).expect(200);
    assertThat(missing(form(id, "", AGENT), "HEAD_OFFICE")).isEmpty();
    int unsolved = act(id, "reports", UP).expect(200).body().path("formVersion").asInt();
    assertThat(unsolved).isEqualTo(7);

    reported(id);
    act(
            id,
            "follow-ups",
            Map.of(
                "accepted",
                true,
                "satisfied",
                true,
                "companyAgrees",
                true,
                "furtherDemand",
                false,
                "result",
                "已送到"))
        .expect(200);
    act(id, "closure", Map.of()).expect(200);
    fill(id, "INTERNAL_RESULT", "教育当班调度", LOGISTICS).expect(200);
    fill(id, "PENALTIES", "无", CUSTOMER_SERVICE_MANAGER).expect(200);
    assertThat(missing(form(id, "", AGENT), "ARCHIVE"))
        .containsExactly("MANAGER_SIGNATURE", "HANDLER_SIGNATURE");
    sign(id, "MANAGER_SIGNATURE", CUSTOMER_SERVICE_MANAGER).expect(200);
    sign(id, "HANDLER_SIGNATURE", LOGISTICS).expect(200);
    int closed = act(id, "reports", UP).expect(200).body().path("formVersion").asInt();

    JsonNode first = form(id, "?version=" + unsolved, HEAD_OFFICE);
    assertThat(content(first, "PLAN")).isEqualTo("今日补送；上门致歉");
    assertThat(content(first, "CUSTOMER_NAME")).isEqualTo("王小测");
    assertThat(content(first, "INTERNAL_RESULT")).isEmpty();
    JsonNode last = form(id, "?version=" + closed, HEAD_OFFICE);
    assertThat(content(last, "INTERNAL_RESULT")).isEqualTo("教育当班调度");
    assertThat(content(last, "CUSTOMER_REACTION")).contains("接受，满意", "已送到");
    assertThat(content(last, "SOLVED_ON")).isNotEmpty();
    assertThat(missing(last, "ARCHIVE")).isEmpty();
    api.get(COMPLAINTS + "/" + id + "/form?version=99", AGENT).expect(404);
    ApiReply versions = api.get(COMPLAINTS + "/" + id + "/form/versions", AGENT);
    assertThat(versions.items())
        .extracting(one -> one.path("action").asString() + one.path("number").asInt())
        .startsWith("FILLED1", "FILLED2")
        .contains("SIGNED6", "SENT7")
        .endsWith("SENT" + closed)
        .hasSize(closed);
    assertThat(versions.body().toString()).doesNotContain("王小测", "补送");

    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.report-sent.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.closed.v1",
        "complaint.report-sent.v1");
    assertThat(log.read(new ComplaintId(id), ReportSent.class))
        .extracting(ReportSent::formVersion)
        .containsExactly(unsolved, closed);
    assertThat(log.deliveries(new ComplaintId(id)).toString())
        .doesNotContain("王小测", "补送", "同意", "教育");

    String path = COMPLAINTS + "/" + id + "/form/";
    HttpResponse<byte[]> pdf = api.download(path + "pdf", HEAD_OFFICE);
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).contains(".pdf");
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("王小测", "1. 今日补送", "2. 上门致歉", "教育当班调度", "同意方案，尽快办结", "客服经理 E1109");
    }
    HttpResponse<byte[]> docx = api.download(path + "docx?version=" + unsolved, HEAD_OFFICE);
    assertThat(docx.statusCode()).isEqualTo(200);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.body()))) {
      assertThat(document.getTables().getFirst().getText())
          .contains("王小测", "1. 今日补送", "同意方案，尽快办结")
          .doesNotContain("教育当班调度");
    }
    HttpResponse<byte[]> page = api.download(path + "page?language=en", HEAD_OFFICE);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .contains("Feedback form on a major complaint", "王小测", "上门致歉");
  }

  @Test
  void whoNeedNotCallTheCustomerSeesTheFormWithTheCustomerMasked() throws IOException {
    String id = registered();

    JsonNode seen = form(id, "", PURCHASING);

    assertThat(seen.path("masked").asBoolean()).isTrue();
    assertThat(content(seen, "CUSTOMER_NAME")).isEqualTo("王***");
    assertThat(content(seen, "CUSTOMER_ADDRESS")).isEqualTo("***");
    assertThat(seen.toString()).doesNotContain("王小测", "虚构路", "010-5");
    HttpResponse<byte[]> pdf = api.download(COMPLAINTS + "/" + id + "/form/pdf", AUDITOR);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("王***").doesNotContain("王小测");
    }
  }

  @Test
  @Clause("R1-O3")
  void headOfficeSeesTheFormsItWasSentLastFirstFromAnIndex() {
    List<String> newest = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofSeconds(1));
      String id = registered();
      act(
              id,
              "reports",
              with(with(UP, "customerServiceOpinion", "退"), "generalManagerOpinion", "退"))
          .expect(200);
      newest.addFirst(id);
    }
    api.post(COMPLAINTS + "/" + registered() + "/reports", Map.of("level", "STORE_HEAD"), SALES)
        .expect(200);
    traffic.forget();

    ApiReply first = api.get("/api/forms?limit=2&branch=bj", HEAD_OFFICE).expect(200);
    ApiReply second =
        api.get("/api/forms?limit=1&branch=bj&cursor=" + first.text("next"), HEAD_OFFICE);

    List<JsonNode> shown = new ArrayList<>(first.items());
    shown.addAll(second.items());
    assertThat(shown)
        .extracting(one -> one.path("complaintId").asString())
        .containsExactlyElementsOf(newest);
    assertThat(shown.getFirst().path("missing").toString()).contains("MANAGER_SIGNATURE");
    assertThat(shown.toString()).doesNotContain("王小测", "冰箱");
    assertThat(traffic.with("feedback.archived.at"))
        .hasSize(2)
        .allSatisfy(
            find -> {
              QueryPlan plan =
                  QueryPlan.of(
                      mongo.executeCommand(
                          new Document("explain", find).append("verbosity", "queryPlanner")));
              assertThat(plan.stages()).contains("IXSCAN");
              assertThat(plan.sorts()).isFalse();
            });
    assertThat(api.get("/api/forms", HEAD_OFFICE).items()).hasSizeGreaterThanOrEqualTo(3);
    api.get("/api/forms", AGENT).expect(403);
  }

  @Test
  void aMistakeInTheFormIsNamedAndNothingIsFilledIn() {
    String id = registered();
    assertThat(fill(id, Map.of("fields", Map.of("WEATHER", List.of("晴"))), AGENT).status())
        .isEqualTo(400);
    assertThat(fill(id, "BRANCH", "上海", CUSTOMER_SERVICE_MANAGER).expect(400).code())
        .isEqualTo("form-field-follows-from-the-case");
    fill(id, PLAN, AGENT).expect(200);
    Map<String, Object> late = with(PLAN, "basedOn", 0);
    assertThat(fill(id, late, AGENT).expect(409).code()).isEqualTo("form-changed-meanwhile");
    assertThat(form(id, "", AGENT).path("version").asInt()).isEqualTo(1);
    fill("nosuchcomplaint", PLAN, AGENT).expect(404);
  }
}
