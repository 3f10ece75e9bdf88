package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files of a case: evidence in pieces, and the feedback form as it is read and printed. */
interface DocumentTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  /** The gateway. */
  GatewayClient gateway();

  /** The stack that runs. */
  StartedStack stack();

  @Test
  @Clause("R1-D6")
  default void evidenceGoesThroughTheGatewayInPiecesAndComesBackWhole() throws Exception {
    IncidentDesk incident = new IncidentDesk(gateway(), desk());
    Instant now = IncidentRowTests.MACHINE.instant();
    String id = incident.injured(now, now, now);
    byte[] photo = new byte[1_500_000];
    System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, photo, 0, 3);
    EvidenceTransfer transfer =
        new EvidenceTransfer(stack().gatewayUrl(), id, IncidentDesk.STORE_HEAD);
    String upload =
        incident
            .post(id, "evidence/uploads", IncidentDesk.STORE_HEAD, Map.of("fileName", "现场.jpg"))
            .path("upload")
            .asString();
    assertThat(transfer.send(upload, 1, Arrays.copyOf(photo, 1_000_000))).isEqualTo(200);
    assertThat(transfer.send(upload, 2, Arrays.copyOfRange(photo, 1_000_000, photo.length)))
        .isEqualTo(200);
    incident.post(
        id,
        "evidence",
        IncidentDesk.STORE_HEAD,
        Map.of(
            "kind",
            "PHOTO",
            "takenAt",
            IncidentRowTests.MACHINE.instant().toString(),
            "upload",
            upload));
    assertThat(transfer.fetch("1")).isEqualTo(photo);
    incident.awaitStates(id, Map.of("R1-D6", "MET"));
  }

  @Test
  @Clause({"R1-FM1", "R1-C6", "R1-C10"})
  default void theFeedbackFormIsFilledInSentUpAndPrintedThroughTheGateway() throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    String form = "/api/complaints/" + id + "/form";
    Actor responsible = Actor.responsible(desk().assignment(id));
    desk()
        .post(
            form + "/fields",
            responsible,
            Map.of("fields", Map.of("HANDLER", List.of("物流专员"), "PLAN", List.of("今日补送", "上门致歉"))));
    desk()
        .post(
            form + "/fields",
            Place.ZGC.generalManager(),
            Map.of("fields", Map.of("GENERAL_MANAGER_OPINION", List.of("同意方案"))));
    desk()
        .post(
            form + "/signatures",
            Place.ZGC.customerServiceManager(),
            Map.of("signature", "MANAGER_SIGNATURE"));
    desk()
        .post(
            "/api/complaints/" + id + "/reports",
            ComplaintDesk.AGENT,
            Map.of("level", "HEAD_OFFICE", "customerServiceOpinion", "派车单回传"));
    desk().solve(id);
    int version =
        desk()
            .post(
                "/api/complaints/" + id + "/reports",
                ComplaintDesk.AGENT,
                Map.of("level", "HEAD_OFFICE"))
            .path("formVersion")
            .asInt();

    JsonNode archived =
        firstBy("complaintId", id, gateway().all("/api/forms?branch=bj", Place.HEAD_OFFICE));
    assertThat(archived.path("version").asInt()).isEqualTo(version);
    assertThat(archived.path("solved").asBoolean()).isTrue();
    assertThat(archived.path("missing").toString())
        .contains("HANDLER_SIGNATURE")
        .doesNotContain("CORRECTIVE_OPINION", "GENERAL_MANAGER_OPINION", "PLAN");
    HttpResponse<byte[]> pdf = download(form + "/pdf?version=" + version);
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    HttpResponse<byte[]> docx = download(form + "/docx");
    assertThat(docx.statusCode()).isEqualTo(200);
    assertThat(new String(docx.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    HttpResponse<byte[]> page = download(form + "/page");
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("重大投诉信息处理反馈表", "上门致歉");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "style-src 'unsafe-inline'");
  }

  private HttpResponse<byte[]> download(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(stack().gatewayUrl().resolve(path))
              .header("Kesu-Actor", Place.HEAD_OFFICE.header())
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static JsonNode firstBy(String field, String value, List<JsonNode> items) {
    return items.stream()
        .filter(item -> item.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
