package kesu.intake;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.TestClock;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class RefusedRegistrationTest extends IntakeServiceTest {
  private static final Instant NOW = TestClock.START;

  /** In the future however far other tests have moved the clock. */
  private static final Instant FUTURE = NOW.plus(Duration.ofDays(200));

  @Autowired private MongoTemplate mongo;

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("reason", "R1-T99", "reason", "R1-T23"),
        Arguments.of("reason", "R1-T36", "reason", "R1-T23"), // a fault of handling, found later
        Arguments.of("reason", null, "reason", null),
        Arguments.of("branch", "gz", "branch", "sh"),
        Arguments.of("branch", "?", "branch", "bj"),
        Arguments.of("store", "sh-xjh", "store", "bj-xd"),
        Arguments.of("channel", "FAX", "channel", "HOTLINE"),
        Arguments.of("customer", null, "customer", null),
        Arguments.of("customer", customer("请回电"), "customer.telephone", null),
        Arguments.of("customer", customer("12345"), "customer.telephone", null),
        Arguments.of("customer", customer("1".repeat(22)), "customer.telephone", null),
        Arguments.of("words", "长".repeat(4001), "words", null),
        Arguments.of("goods", "长".repeat(201), "goods", null),
        Arguments.of("receivedAt", FUTURE.toString(), "receivedAt", "2025-"),
        Arguments.of("receivedAt", "2024-01-01T00:00:00+08:00", "receivedAt", "2025-"),
        Arguments.of("receivedAt", "yesterday", "receivedAt", "2026-"),
        Arguments.of("promisedAt", "2025-01-01T00:00:00Z", "promisedAt", "2026-"),
        Arguments.of(
            "incident",
            incident("kind", "CRIME", "happenedAt", FUTURE.toString()),
            "incident.happenedAt",
            "2025-"),
        Arguments.of("incident", incident("kind", "NOISE"), "incident.kind", "CRIME"),
        Arguments.of("incident", incident("place", ""), "incident.place", null),
        Arguments.of("incident", incident("place", null), "incident.place", null),
        Arguments.of("incident", incident("happenedAt", null), "incident.happenedAt", null),
        Arguments.of("incident", incident("kind", null), "incident.kind", null),
        Arguments.of("incident", incident("store", "sh-xjh"), "incident.store", "bj-xd"),
        Arguments.of("incident", incident("kind", "OTHER"), "incident.injury", null),
        Arguments.of(
            "incident",
            with(incident("kind", "OTHER"), "injury", false),
            "incident.thirdPartyHurt",
            null),
        Arguments.of(
            "incident",
            incident("noticedAt", NOW.minus(Duration.ofDays(1)).toString()),
            "incident.noticedAt",
            null),
        Arguments.of("colour", "blue", "colour", "goods"));
  }

  private static Map<String, Object> incident(@Nullable Object... changes) {
    Map<String, Object> incident =
        with(Map.of("kind", "CRIME", "happenedAt", NOW.toString()), "place", "收银台");
    for (int i = 0; i < changes.length; i += 2) {
      incident = with(incident, String.valueOf(changes[i]), changes[i + 1]);
    }
    return incident;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongFieldIsNamedWithWhatIsAcceptedInBothLanguagesAndNothingIsRegistered(
      String field, @Nullable Object value, String named, @Nullable String accepted) {
    long before = mongo.getCollection("complaints").countDocuments();
    Map<String, Object> body = with(form(), field, value);

    ApiReply zh = send(body, "zh").expect(400);
    ApiReply en = send(body, "en").expect(400);

    for (ApiReply reply : List.of(zh, en)) {
      assertThat(reply.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(reply.text("field")).isEqualTo(named);
      if (accepted != null) {
        assertThat(reply.body().path("accepted").valueStream().map(one -> one.asString()))
            .anyMatch(one -> one.startsWith(accepted));
      }
    }
    assertThat(zh.text("detail")).contains(named).containsPattern("\\p{IsHan}");
    assertThat(en.text("detail")).contains(named).doesNotContainPattern("\\p{IsHan}");
    assertThat(mongo.getCollection("complaints").countDocuments()).isEqualTo(before);
  }

  @Test
  void anInstantOutOfRangeIsToldWithTheRange() {
    String receivedAt = "2024-01-01T00:00:00Z";
    ApiReply reply = send(with(form(), "receivedAt", receivedAt), "en").expect(400);
    Instant now = clock.instant();
    assertThat(reply.text("detail"))
        .contains(receivedAt, "between " + day(now.minus(Duration.ofDays(365))), "and " + day(now));
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, "2026-03-02T".length());
  }

  @Test
  void aTelephoneIsRefusedInWords() {
    Map<String, Object> body = with(form(), "customer", customer("12345"));
    assertThat(send(body, "zh").expect(400).text("detail"))
        .isEqualTo("字段 customer.telephone 应为 7 至 20 位的电话号码，例如 13900001234、010-62345678");
    assertThat(send(body, "en").expect(400).text("detail"))
        .contains("must be a telephone number", "such as 13900001234")
        .doesNotContain("\\", "[0-9]");
  }

  @Test
  void allFaultsAreToldInOneReply() {
    Map<String, Object> body = with(form(), "customer", customer("12345"));
    body.put("channel", "PIGEON");
    body.put("words", " ");
    body.put("colour", "blue");
    assertThat(send(body, "zh").expect(400).body().path("faults").valueStream())
        .extracting(fault -> fault.path("field").asString())
        .containsExactlyInAnyOrder("channel", "words", "colour", "customer.telephone");
  }

  @Test
  void brokenJsonSaysWhere() {
    ApiReply reply = send("{\"branch\": \"bj\",\n oops", "en").expect(400);
    assertThat(reply.code()).isEqualTo("json-broken");
    assertThat(reply.text("detail")).contains("line 2");
  }

  @Test
  void twoMegabytesAreTooMuch() {
    Map<String, Object> form = with(form(), "words", "x".repeat(2 << 20));
    assertThat(api.post(COMPLAINTS, form, AGENT).expect(413).code()).isEqualTo("body-too-large");
  }

  @Test
  @Clause("R1-S6")
  void nobodyActingAndAPostThatMayNotAreRefused() {
    assertThat(api.send("POST", COMPLAINTS, form(), Map.of()).expect(401).code())
        .isEqualTo("actor-missing");
    ApiReply auditor = api.post(COMPLAINTS, form(), AUDITOR).expect(403);
    assertThat(auditor.code()).isEqualTo("post-not-permitted");
    assertThat(auditor.text("detail")).contains("auditor", "customer-service-agent");
  }

  private ApiReply send(Object body, String language) {
    return api.send(
        "POST",
        COMPLAINTS,
        body,
        Map.of("Kesu-Actor", ApiClient.header(AGENT), "Accept-Language", language));
  }

  private static Map<String, Object> customer(String telephone) {
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("name", "李小测");
    customer.put("telephone", telephone);
    return customer;
  }
}
