package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

class ReadingTest extends IntakeRunning {
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
        "&branch=bj&state=OPEN&reason=R1-T23&severity=ORDINARY"
      })
  void listsComeNewestFirstFromAnIndexPageByPage(String filter) {
    List<String> newest = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      time.pass(Duration.ofSeconds(1));
      newest.addFirst(registered(form()));
    }
    traffic.forget();

    Reply first = get("/api/complaints?limit=2" + filter).expect(200);
    Reply second = get("/api/complaints?limit=1&cursor=" + first.text("next") + filter).expect(200);

    List<String> shown = new ArrayList<>(ids(first));
    shown.addAll(ids(second));
    assertThat(shown).isEqualTo(newest);
    assertThat(first.body().toString()).doesNotContain("王小测", "010-5", "冰箱");
    List<BsonDocument> asked = traffic.with("\"receivedAt\"");
    assertThat(asked).hasSize(2);
    asked.forEach(find -> assertThat(plan(find)).contains("IXSCAN").doesNotContain("SORT"));
  }

  @Test
  void numberAndTelephoneAreLookedUpInAnIndexAndARegistrationIsOneInsert() {
    traffic.forget();
    Reply registered = register(form());
    String id = registered.text("id");
    List<BsonDocument> repeats = traffic.with("customerKey");
    assertThat(repeats).hasSize(2); // whether it repeats another, and the insert
    assertThat(plan(repeats.getFirst())).contains("IXSCAN");
    assertThat(traffic.with(id)).first().matches(insert -> insert.containsKey("insert"));

    traffic.forget();
    Reply found = get("/api/complaints?number=" + registered.text("number")).expect(200);
    assertThat(ids(found)).containsExactly(id);
    assertThat(found.body().has("next")).isFalse();
    assertThat(plan(traffic.with("\"receivedAt\"").getFirst())).contains("IXSCAN");
  }

  @Test
  void wholeComplaintAndCaseFileShowTheCustomerAndNobodyReadsWithoutSayingWho() {
    String id = registered(form());
    Reply whole = get("/api/complaints/" + id).expect(200);
    assertThat(whole.body().at("/customer/name").asString()).isEqualTo("王小测");
    assertThat(whole.body().at("/reasonText/zh").asString()).isEqualTo("未按时送货");
    assertThat(get("/api/complaints/" + id + "/case-file").expect(200).body().toString())
        .contains("王小测", "虚构路", "冰箱");
    for (String part : List.of("", "/timeline", "/case-file", "/why")) {
      getAs(null, "/api/complaints/" + id + part).expect(401);
      getAs("E1; janitor; bj-zgc-store", "/api/complaints/" + id + part).expect(403);
      get("/api/complaints/nosuchcomplaint" + part).expect(404);
    }
  }

  @Test
  void senselessSearchesAreRefusedWithWhatIsAccepted() {
    assertThat(get("/api/complaints?branch=gz").expect(400).body().path("accepted").toString())
        .contains("bj", "sh");
    assertThat(get("/api/complaints?state=LOST").expect(400).body().path("accepted").toString())
        .contains("OPEN", "CLOSED");
    assertThat(get("/api/complaints?cursor=x").expect(400).text("code"))
        .isEqualTo("cursor-malformed");
    Reply slip = get("/api/complaints?number=KS26-0000123-1").expect(400);
    assertThat(slip.text("code")).isEqualTo("parameter-invalid");
    assertThat(slip.text("field")).isEqualTo("number");
    get("/api/complaints?limit=many").expect(400);
    assertThat(ids(get("/api/complaints?limit=100000").expect(200))).isNotEmpty();
  }

  private String plan(BsonDocument find) {
    Document explained =
        mongo.executeCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
    return String.valueOf(explained.get("queryPlanner", Document.class).get("winningPlan"));
  }

  private static List<String> ids(Reply page) {
    return page.body().path("items").valueStream().map(ReadingTest::id).toList();
  }

  private static String id(JsonNode item) {
    return item.path("id").asString();
  }

  @Test
  void theApiSaysWhoMustBeNamedAsActingAndHowItRefuses() {
    JsonNode register = get("/v3/api-docs").expect(200).body().at("/paths/~1api~1complaints/post");

    assertThat(register.path("parameters"))
        .extracting(
            parameter ->
                parameter.path("name").asString() + " in " + parameter.path("in").asString())
        .containsExactlyInAnyOrder("Kesu-Actor in header", "Idempotency-Key in header");
    assertThat(register.at("/responses/default/content").has("application/problem+json")).isTrue();
  }
}
