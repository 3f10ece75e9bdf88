package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses forwarded between clients and services, and requests that are not. */
class ForwardingTest extends RunningGateway {
  @ParameterizedTest
  @CsvSource({
    "intake,/api/complaints",
    "intake,/api/complaints/0abc/why",
    "routing,/api/assignments/x-1",
    "routing,/api/organisation",
    "routing,/api/time",
    "sla,/api/clocks/x:R1-D7:1/why",
    "penalty,/api/penalties/x-1",
    "penalty,/api/rewards",
    "penalty,/api/ledger/verification",
    "media,/api/mentions",
    "intake,/api/forms",
    "media,/api/exposures/x"
  })
  void everyPathLeadsToItsServiceUnchanged(String service, String path) {
    String target = path + "?branch=%E5%8C%97%E4%BA%AC&at=2026-11-21T10%3A00%3A00%2B08%3A00";
    assertThat(json(get(target)).path("from").asString()).isEqualTo(service);
    assertThat(stub(service).received())
        .singleElement()
        .extracting(StubService.ReceivedRequest::target)
        .isEqualTo(target);
  }

  @Test
  void aPageMayHaveItsOwnStyleAndNothingElse() {
    stub("intake")
        .behave(stub("intake").answering(200, Map.of("Content-Type", "text/html;charset=UTF-8")));

    assertThat(header(get("/api/complaints/x/form/page"), "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    stub("intake").reset();
    assertThat(header(get("/api/complaints"), "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void theServiceSeesOnlyAllowedRequestHeaders() {
    HttpResponse<String> reply =
        send(
            to("/api/complaints")
                .header("Kesu-Actor", ACTOR)
                .header("Idempotency-Key", "k-1")
                .header("Kesu-After", "/a/b c 1 x.v1=1")
                .header("Accept-Language", "zh")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Proxy-Authorization", "Basic eDp5")
                .header("Cookie", "a=b")
                .method("POST", java.net.http.HttpRequest.BodyPublishers.ofString("{\"词\":1}")));
    assertThat(reply.statusCode()).isEqualTo(200);
    StubService.ReceivedRequest received = stub("intake").received().getFirst();
    assertThat(new String(received.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"词\":1}");
    assertThat(received.headers())
        .containsEntry("Kesu-actor", List.of(ACTOR))
        .containsEntry("Idempotency-key", List.of("k-1"))
        .containsEntry("Kesu-after", List.of("/a/b c 1 x.v1=1"))
        .containsEntry("Accept-language", List.of("zh"))
        .doesNotContainKeys(
            "X-forwarded-for",
            "Forwarded",
            "X-http-method-override",
            "Proxy-authorization",
            "Cookie");
  }

  @Test
  void theClientSeesTheServicesResponseWithSecurityHeaders() {
    stub("intake")
        .behave(
            stub("intake")
                .answering(
                    201,
                    Map.of(
                        "Location", "/api/complaints/0abc",
                        "Idempotency-Replayed", "true",
                        "Server", "Inside/1.0",
                        "X-Correlation-Id", "the-service's-own",
                        "X-Content-Type-Options", "nosniff")));
    HttpResponse<String> reply = post("/api/complaints", "{}");
    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(header(reply, "Location")).isEqualTo("/api/complaints/0abc");
    assertThat(header(reply, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(header(reply, "Server")).isEmpty();
    assertThat(header(reply, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(reply, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(reply, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(reply, "X-Correlation-Id")).hasSize(36);
  }

  @Test
  void aWellFormedCorrelationIdIsKept() {
    HttpResponse<String> reply = send(to("/api/clocks").header("X-Correlation-Id", "call-7.A_b"));
    assertThat(header(reply, "X-Correlation-Id")).isEqualTo("call-7.A_b");
    assertThat(stub("sla").received().getFirst().headers().get("X-correlation-id"))
        .containsExactly("call-7.A_b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "<script>",
        "",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void aMalformedCorrelationIdIsReplaced(String sent) {
    HttpResponse<String> reply = send(to("/api/clocks").header("X-Correlation-Id", sent));
    String id = header(reply, "X-Correlation-Id");
    assertThat(id).matches("[0-9a-f-]{36}");
    assertThat(stub("sla").received().getFirst().headers().get("X-correlation-id"))
        .containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/nothing",
        "/api/complaintsx",
        "/actuator/env",
        "/v3/api-docs",
        "/openapi/nobody"
      })
  void anUnknownPathIsRefusedWithTheKnownOnes(String path) {
    HttpResponse<String> reply = get(path);
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(json(reply).path("code").asString()).isEqualTo("path-unknown");
    assertThat(json(reply).path("accepted").toString()).contains("/api/complaints", "/api/ledger");
    assertThat(json(reply).path("correlationId").asString())
        .isEqualTo(header(reply, "X-Correlation-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/complaints/../../actuator/health",
        "/api/complaints/..;/actuator/health",
        "/api/complaints/%2e%2e/actuator/health",
        "/api/complaints/.%2E/actuator/health",
        "/api/complaints/..%2factuator%2fhealth",
        "/api/complaints/%252e%252e/actuator/health",
        "/api/complaints//actuator/health",
        "/api/complaints/x;a=b"
      })
  void anAmbiguousPathIsRefused(String path) {
    HttpResponse<String> reply = get(path);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(json(reply).path("code").asString()).isEqualTo("path-ambiguous");
    assertThat(SERVICES.values()).allSatisfy(stub -> assertThat(stub.received()).isEmpty());
  }

  @Test
  void theIndexIsServedAsJsonAndAsHtml() {
    assertThat(json(get("/")).at("/services/0/paths/0").asString()).isEqualTo("/api/complaints");
    assertThat(send(to("/").header("Accept", "text/html")).body())
        .contains("不丢、不误", "no major complaint is lost", "/openapi/media");
  }

  @Test
  void everyServicesOpenApiDocumentIsServed() {
    assertThat(json(get("/openapi")).propertyNames())
        .containsExactly("gateway", "intake", "routing", "sla", "penalty", "media");
    assertThat(json(get("/openapi/gateway")).path("openapi").asString()).startsWith("3.");
    assertThat(json(get("/openapi/sla")).path("from").asString()).isEqualTo("sla");
    assertThat(stub("sla").received().getFirst().target()).isEqualTo("/v3/api-docs");
  }

  @Test
  void metricsCountRequestsPerServiceAndShowTheBreakers() {
    get("/api/clocks");
    assertThat(get("/actuator/prometheus").body())
        .containsPattern("spring_cloud_gateway_requests_seconds_bucket\\{[^}]*routeId=\"sla\"")
        .contains("resilience4j_circuitbreaker_state{name=\"sla\",state=\"closed\"} 1.0");
  }
}
