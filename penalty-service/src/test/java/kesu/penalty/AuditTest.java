package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Actor;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/**
 * Auditors find penalties and entries by whatever they ask, and each figure leads to its entries.
 */
class AuditTest extends PenaltyServiceTest {
  private static final String IMPOSE =
      "{\"outcome\":\"IMPOSED\",\"opinion\":\"=HYPERLINK(\\\"http://x\\\")\"}";

  @Value("${local.server.port}")
  private int port;

  @TempDir private Path folder;

  /** A penalty of the logistics manager, imposed for late delivery. */
  private SampleComplaint imposed() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    awaitPenalties(complaint, 1);
    clock.pass(Duration.ofMinutes(1));
    api.post(penalty(complaint) + "/decision", IMPOSE, GENERAL_MANAGER).expect(200);
    awaitEntries(complaint, 1);
    return complaint;
  }

  private static String penalty(SampleComplaint complaint) {
    return "/api/penalties/" + complaint.id() + "-1";
  }

  private void appealAndAllow(SampleComplaint complaint) {
    clock.pass(Duration.ofMinutes(1));
    api.post(penalty(complaint) + "/appeal", "{\"grounds\":\"当日封路，已提前告知顾客改期\"}", LOGISTICS_MANAGER)
        .expect(200);
    clock.pass(Duration.ofMinutes(1));
    api.post(
            penalty(complaint) + "/decision",
            "{\"outcome\":\"DISMISSED\",\"opinion\":\"申诉成立\"}",
            HEAD_OFFICE)
        .expect(200);
    awaitEntries(complaint, 2);
  }

  private void awaitEntries(SampleComplaint complaint, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> entries("complaint=" + complaint.id()).size() >= count);
  }

  private List<JsonNode> entries(String query) {
    return api.get("/api/ledger?limit=200&" + query, AUDITOR).items();
  }

  private static boolean isOf(JsonNode entry, SampleComplaint complaint) {
    return entry.at("/entry/complaintId").asString().equals(complaint.id().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=E1106",
        "post=logistics-manager",
        "department=bj-logistics",
        "branch=bj",
        "clause=R1-T23",
        "measure=STATEMENT_OF_REASONS",
        "outcome=IMPOSED",
        "kind=DECIDED",
        "decidedBy=E1119",
        "applies=true",
        "from=2026-01-01T00:00:00Z",
        "until=2100-01-01T00:00:00Z",
        "asKnownOn=2100-01-01T00:00:00Z",
        "person=E1106&clause=R1-T23&branch=bj&decidedBy=E1119&applies=true"
      })
  void anEntryIsFoundByEachOfItsParts(String query) {
    SampleComplaint complaint = imposed();
    assertThat(entries(query + "&complaint=" + complaint.id())).hasSize(1);
    assertThat(entries(query)).anyMatch(entry -> isOf(entry, complaint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=E9999",
        "post=store-head",
        "department=bj-purchasing",
        "branch=sh",
        "clause=R1-T24",
        "measure=ORAL_GUIDANCE",
        "outcome=DISMISSED",
        "kind=GRANTED",
        "decidedBy=E1002",
        "applies=false",
        "from=2100-01-01T00:00:00Z",
        "until=2026-01-01T00:00:00Z",
        "asKnownOn=2026-01-01T00:00:00Z"
      })
  void anEntryIsNotFoundByWhatItIsNot(String query) {
    SampleComplaint complaint = imposed();
    assertThat(entries(query + "&complaint=" + complaint.id())).isEmpty();
  }

  @Test
  void anEntryLeadsToItsReasonsAndEvents() {
    JsonNode entry = entries("complaint=" + imposed().id()).getFirst();
    ApiReply why = api.get(entry.at("/links/why").asString(), AUDITOR).expect(200);
    assertThat(why.body().toString()).contains("R1-T23");
    api.get(entry.at("/links/penalty").asString(), AUDITOR).expect(200);
    assertThat(entry.at("/links/events").asString())
        .isEqualTo("/api/complaints/" + entry.at("/entry/complaintId").asString() + "/timeline");
  }

  @Test
  void theLedgerIsReadPageByPageInTheOrderOfTime() {
    SampleComplaint first = imposed();
    appealAndAllow(first);
    String query = "/api/ledger?limit=1&complaint=" + first.id();
    ApiReply page = api.get(query, AUDITOR).expect(200);
    assertThat(page.items()).singleElement().matches(one -> is(one, "DECIDED"));
    ApiReply next = api.get(query + "&cursor=" + page.text("next"), AUDITOR).expect(200);
    assertThat(next.items()).singleElement().matches(one -> is(one, "REVERSED"));
    assertThat(next.body().has("next")).isFalse();
    assertThat(api.get(query + "&cursor=x", AUDITOR).expect(400).code())
        .isEqualTo("cursor-malformed");
  }

  private static boolean is(JsonNode entry, String kind) {
    return entry.at("/entry/kind").asString().equals(kind);
  }

  @Test
  void aReversalIsFoundByTheDepartmentOfTheDecisionAndEndsThatItApplies() {
    SampleComplaint complaint = imposed();
    appealAndAllow(complaint);
    String of = "complaint=" + complaint.id();
    assertThat(entries(of + "&department=bj-logistics")).hasSize(2);
    assertThat(entries(of + "&applies=true")).isEmpty();
  }

  @Test
  void whatWasKnownOnAnInstantIsShownAsItWasThen() {
    SampleComplaint complaint = imposed();
    String imposedAt = clock.instant().toString();
    appealAndAllow(complaint);
    String of = "complaint=" + complaint.id();

    assertThat(entries(of + "&applies=true&asKnownOn=" + imposedAt)).hasSize(1);
    assertThat(state(of)).containsExactly("REVERSED");
    assertThat(state(of + "&asKnownOn=" + imposedAt)).containsExactly("IMPOSED");
    assertThat(state(of + "&asKnownOn=" + imposedAt + "&state=IMPOSED&decidedBy=E1119")).hasSize(1);
    assertThat(state(of + "&asKnownOn=" + imposedAt + "&state=REVERSED")).isEmpty();
    assertThat(state(of + "&asKnownOn=" + CLOSED.plusSeconds(1))).containsExactly("PROPOSED");
    assertThat(state(of + "&asKnownOn=" + CLOSED.minusSeconds(1))).isEmpty();
  }

  private List<String> state(String query) {
    return api.get("/api/penalties?" + query, AUDITOR).items().stream()
        .map(penalty -> penalty.path("state").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=E1106",
        "post=logistics-manager",
        "department=bj-logistics",
        "branch=bj",
        "clause=R1-T23",
        "measure=STATEMENT_OF_REASONS",
        "state=IMPOSED",
        "decidedBy=E1119",
        "from=2026-01-01T00:00:00Z",
        "until=2100-01-01T00:00:00Z"
      })
  void aPenaltyIsFoundByEachOfItsParts(String query) {
    SampleComplaint complaint = imposed();
    assertThat(api.get("/api/penalties?limit=200&" + query, AUDITOR).items())
        .anyMatch(one -> one.path("complaintId").asString().equals(complaint.id().value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=E9999",
        "post=store-head",
        "department=bj-purchasing",
        "branch=sh",
        "clause=R1-T24",
        "measure=ORAL_GUIDANCE",
        "state=DISMISSED",
        "decidedBy=E1002",
        "from=2100-01-01T00:00:00Z",
        "until=2026-01-01T00:00:00Z"
      })
  void aPenaltyIsNotFoundByWhatItIsNot(String query) {
    SampleComplaint complaint = imposed();
    assertThat(state(query + "&complaint=" + complaint.id())).isEmpty();
  }

  @Test
  void sumsCountWhatAppliesAndLeadToItsEntries() {
    SampleComplaint standing = imposed();
    SampleComplaint reversed = imposed();
    appealAndAllow(reversed);
    for (String dimension : List.of("person", "department", "branch", "clause", "month", "post")) {
      List<JsonNode> sums =
          api.get("/api/ledger/sums?person=E1106&by=" + dimension, AUDITOR).items();
      int counted = 0;
      for (JsonNode sum : sums) {
        int penalties = sum.path("penalties").asInt();
        counted += penalties;
        assertThat(api.get(sum.path("entries").asString() + "&limit=200", AUDITOR).items())
            .hasSize(penalties + rewards(sum));
      }
      assertThat(counted).isEqualTo(entries("person=E1106&applies=true&kind=DECIDED").size());
    }
    JsonNode one =
        api.get("/api/ledger/sums?by=person,clause&complaint=" + standing.id(), AUDITOR)
            .items()
            .getFirst();
    assertThat(one.at("/group/person").asString()).isEqualTo("E1106");
    assertThat(one.at("/group/clause").asString()).isEqualTo("R1-T23");
    assertThat(one.at("/measures/STATEMENT_OF_REASONS").asInt()).isEqualTo(1);
    assertThat(api.get("/api/ledger/sums?by=person&complaint=" + reversed.id(), AUDITOR).items())
        .isEmpty();
  }

  private static int rewards(JsonNode sum) {
    return sum.path("rewards").valueStream().mapToInt(JsonNode::asInt).sum();
  }

  @Test
  void aSumNamesItsDimensionsWhenNoneOrAnotherIsGiven() {
    api.get("/api/ledger/sums", AUDITOR).expect(400);
    assertThat(api.get("/api/ledger/sums?by=colour", AUDITOR).expect(400).body().toString())
        .contains("PERSON", "MONTH");
  }

  @Test
  void onlyAuditorsAndHeadOfficeReadTheLedger() {
    for (String path : List.of("", "/sums?by=person", "/export", "/export?format=xlsx")) {
      assertThat(api.get("/api/ledger" + path, LOGISTICS_MANAGER).expect(403).code())
          .isEqualTo("post-not-permitted");
    }
  }

  @Test
  void aParameterThatTheLedgerDoesNotTakeIsRefused() {
    ApiReply reply = api.get("/api/ledger?persons=E1106", AUDITOR).expect(400);
    assertThat(reply.code()).isEqualTo("parameter-unknown");
    assertThat(reply.text("detail")).contains("此处没有参数 persons；可用的参数：", "person、", "asKnownOn");
    assertThat(api.get("/api/ledger?person=E1106%20", AUDITOR).expect(400).code())
        .isEqualTo("parameter-invalid");
    assertThat(
            api.get("/api/ledger?measure=FLOGGING&kind=X", AUDITOR)
                .expect(400)
                .body()
                .path("faults"))
        .hasSize(2);
  }

  private byte[] file(String path, Actor actor) throws IOException, InterruptedException {
    HttpResponse<byte[]> reply =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Kesu-Actor", ApiClient.header(actor))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"kesu-");
    return reply.body();
  }

  @Test
  void everythingChosenIsExportedAsCsvWithoutFormulas() throws Exception {
    SampleComplaint complaint = imposed();
    String ledger =
        new String(
            file("/api/ledger/export?complaint=" + complaint.id(), AUDITOR),
            StandardCharsets.UTF_8);
    assertThat(ledger).startsWith("\ufeff编号 number,");
    assertThat(ledger.lines()).hasSize(2);
    assertThat(ledger).contains("E1106", "R1-T23", "STATEMENT_OF_REASONS");
    String penalties =
        new String(
            file("/api/penalties/export?complaint=" + complaint.id(), AUDITOR),
            StandardCharsets.UTF_8);
    assertThat(penalties).contains("\"'=HYPERLINK(");
  }

  @Test
  void everythingChosenIsExportedAsAWorkbookWithoutFormulas() throws Exception {
    SampleComplaint complaint = imposed();
    String sheet =
        sheet(file("/api/penalties/export?format=xlsx&complaint=" + complaint.id(), AUDITOR));
    assertThat(sheet).contains("E1106", "=HYPERLINK(").doesNotContain("<f>", "<f ");
    assertThat(text(sheet)).contains("意见 opinion", "=HYPERLINK(\"http://x\")");
    assertThat(sheet(file("/api/ledger/export?format=xlsx&person=E1106", AUDITOR)))
        .contains("R1-T23");
  }

  private String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      assertThat(sheet).isNotNull();
      return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(String sheet) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(sheet)))
        .getDocumentElement()
        .getTextContent();
  }
}
