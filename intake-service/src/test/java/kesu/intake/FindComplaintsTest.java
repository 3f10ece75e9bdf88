package kesu.intake;

import static kesu.local.testbed.SampleStaff.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class FindComplaintsTest extends IntakeServiceTest {
  @Autowired private StoreTraffic traffic;
  @Autowired private MongoTemplate mongo;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&branch=bj",
        "&state=OPEN",
        "&reason=R1-T23",
        "&severity=ORDINARY",
        "&filed=false",
        "&caseStudy=false",
        "&branch=bj&state=OPEN&reason=R1-T23&severity=ORDINARY"
      })
  void listsComeNewestFirstFromAnIndexPageByPage(String filter) {
    List<String> newest = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofSeconds(1));
      newest.addFirst(registered());
    }
    traffic.forget();

    ApiReply first = get("?limit=2" + filter).expect(200);
    ApiReply second = get("?limit=1&cursor=" + first.text("next") + filter).expect(200);

    List<String> shown = new ArrayList<>(ids(first));
    shown.addAll(ids(second));
    assertThat(shown).isEqualTo(newest);
    assertThat(first.body().toString()).doesNotContain("王小测", "010-5", "冰箱");
    List<BsonDocument> asked = traffic.with("registration.receivedAt");
    assertThat(asked).hasSize(2);
    assertThat(asked)
        .allSatisfy(
            find -> {
              QueryPlan plan = plan(find);
              assertThat(plan.stages()).contains("IXSCAN");
              assertThat(plan.sorts()).isFalse();
            });
  }

  @Test
  void numberAndTelephoneAreLookedUpInAnIndexAndARegistrationIsOneInsert() {
    traffic.forget();
    ApiReply registered = register(form());
    String id = registered.text("id");
    List<BsonDocument> asked = traffic.with("customerKey");
    assertThat(asked).filteredOn(command -> command.containsKey("insert")).hasSize(1);
    List<BsonDocument> repeats =
        asked.stream().filter(command -> command.containsKey("sort")).toList();
    assertThat(repeats).as("it is looked for once what it may repeat").hasSize(1);
    assertThat(plan(repeats.getFirst()).indexes())
        .singleElement()
        .asString()
        .contains("customerKey");
    assertThat(traffic.with(id)).first().matches(insert -> insert.containsKey("insert"));

    traffic.forget();
    ApiReply found = get("?number=" + registered.text("number")).expect(200);
    assertThat(ids(found)).containsExactly(id);
    assertThat(found.body().has("next")).isFalse();
    assertThat(plan(traffic.with("registration.receivedAt").getFirst()).indexes())
        .containsExactly("number_1");
  }

  @Test
  @Clause("R1-S1")
  void whatRepeatsACaseAndWhatACaseRepeatsIsFoundInAnIndex() {
    Map<String, Object> form = form();
    String earlier = register(form).text("id");
    traffic.forget();
    register(form);
    get("/" + earlier).expect(200);
    List<BsonDocument> asked =
        Stream.concat(
                traffic.with("\"registration.customerKey\"").stream(),
                traffic.with("\"registration.repeatOf\"").stream())
            .filter(command -> command.containsKey("find"))
            .toList();
    assertThat(asked)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(find -> assertThat(plan(find).stages()).contains("IXSCAN"));
  }

  @Test
  void aComplaintAndItsCaseFileShowTheCustomer() {
    String id = registered();
    ApiReply whole = get("/" + id).expect(200);
    assertThat(whole.body().at("/customer/name").asString()).isEqualTo("王小测");
    assertThat(whole.body().at("/reasonText/zh").asString()).isEqualTo("未按时送货");
    ApiReply caseFile = get("/" + id + "/case-file").expect(200);
    assertThat(caseFile.body().toString()).contains("王小测", "虚构路", "冰箱");
    assertThat(caseFile.body().path("form").propertyNames())
        .containsExactlyInAnyOrder(
            "channel", "customer", "heavyLoss", "registeredAt", "registeredBy", "store", "words");
  }

  @Test
  void whoNeedNotCallOrVisitSeesTheCustomerMasked() {
    Map<String, Object> form = with(form(), "words", "我是王小测，住北京市虚构路 1 号，请来电。");
    String id = register(form).text("id");
    act(id, "contacts", Map.of("reached", true, "note", "王小测称无人上门")).expect(200);
    for (Actor seeing :
        List.of(SampleStaff.AGENT, SampleStaff.STORE_HEAD, SampleStaff.HEAD_OFFICE)) {
      ApiReply whole = api.get(COMPLAINTS + "/" + id, seeing).expect(200);
      assertThat(whole.body().path("masked").asBoolean(true)).isFalse();
      assertThat(whole.body().path("customer").path("name").asString()).isEqualTo("王小测");
    }
    for (Actor other :
        List.of(
            SampleStaff.PURCHASING,
            SampleStaff.AUDITOR,
            SampleStaff.OTHER_STORE_HEAD,
            SampleStaff.SHANGHAI_AGENT)) {
      for (String part : List.of("", "/case-file", "/form", "/timeline", "/press-talks")) {
        ApiReply read = api.get(COMPLAINTS + "/" + id + part, other).expect(200);
        assertThat(read.body().toString())
            .as(part + " " + other)
            .doesNotContain("王小测", "010-5", "虚构路");
      }
      ApiReply masked = api.get(COMPLAINTS + "/" + id, other);
      assertThat(masked.body().path("masked").asBoolean()).isTrue();
      assertThat(masked.body().at("/customer/name").asString()).isEqualTo("王***");
      assertThat(masked.body().at("/customer/telephone").asString()).startsWith("***");
      assertThat(masked.body().path("words").asString()).isEqualTo("我是王***，住***，请来电。");
      ApiReply caseFile = api.get(COMPLAINTS + "/" + id + "/case-file", other);
      assertThat(caseFile.body().path("masked").asBoolean()).isTrue();
      assertThat(caseFile.body().at("/form/customer/name").asString()).isEqualTo("王***");
      assertThat(caseFile.body().at("/contacts/0/words/note").asString()).isEqualTo("王***称无人上门");
    }
    accepted(id);
    assertThat(api.get(COMPLAINTS + "/" + id, SampleStaff.LOGISTICS).text("words")).contains("王小测");
  }

  @Test
  void nobodyReadsWithoutSayingWhoNorInAPostThatMayNot() {
    String id = registered();
    Actor janitor = SampleStaff.actor("E1", "janitor", "bj-zgc-store");
    for (String part :
        List.of("", "/timeline", "/case-file", "/why", "/form", "/form/versions", "/form/pdf")) {
      api.send("GET", COMPLAINTS + "/" + id + part, null, Map.of()).expect(401);
      api.get(COMPLAINTS + "/" + id + part, janitor).expect(403);
      get("/nosuchcomplaint" + part).expect(404);
    }
    api.get(COMPLAINTS, janitor).expect(403);
  }

  @Test
  void senselessSearchesAreRefusedWithWhatIsAccepted() {
    assertThat(get("?branch=gz").expect(400).body().path("accepted").toString())
        .contains("bj", "sh");
    assertThat(get("?state=LOST").expect(400).body().path("accepted").toString())
        .contains("OPEN", "CLOSED");
    assertThat(get("?cursor=x").expect(400).code()).isEqualTo("cursor-malformed");
    ApiReply slip = get("?number=KS26-0000123-1").expect(400);
    assertThat(slip.code()).isEqualTo("parameter-invalid");
    assertThat(slip.text("field")).isEqualTo("number");
    get("?limit=many").expect(400);
    ApiReply tooMany = get("?limit=100000").expect(400);
    assertThat(tooMany.code()).isEqualTo("parameter-out-of-range");
    assertThat(tooMany.text("detail")).isEqualTo("参数 limit 为 100000，应为 1 至 200。");
    assertThat(get("?persons=E1106").expect(400).code()).isEqualTo("parameter-unknown");
  }

  @Test
  void theApiSaysWhoMustBeNamedAsActingAndHowItRefuses() {
    var register =
        api.get("/v3/api-docs", AGENT).expect(200).body().at("/paths/~1api~1complaints/post");

    assertThat(register.path("parameters"))
        .extracting(
            parameter ->
                parameter.path("name").asString() + " in " + parameter.path("in").asString())
        .containsExactlyInAnyOrder(
            "Kesu-Actor in header", "Idempotency-Key in header", "Kesu-After in header");
    assertThat(register.at("/responses/default/content").has("application/problem+json")).isTrue();
  }

  private QueryPlan plan(BsonDocument find) {
    return QueryPlan.of(
        mongo.executeCommand(new Document("explain", find).append("verbosity", "queryPlanner")));
  }

  private static List<String> ids(ApiReply page) {
    return page.items().stream().map(item -> item.path("id").asString()).toList();
  }
}
