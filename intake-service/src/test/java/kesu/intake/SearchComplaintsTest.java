package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kesu.events.DeadlineMissed;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.QueryPlan;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Complaints are found by whatever a caller or a clerk remembers, each time from an index. */
class SearchComplaintsTest extends IntakeServiceTest {
  @Autowired private StoreTraffic traffic;
  @Autowired private MongoTemplate mongo;
  @Autowired private ConfigurableApplicationContext context;

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> ids(ApiReply page) {
    return page.items().stream().map(item -> item.path("id").asString()).toList();
  }

  private String washingMachine() {
    Map<String, Object> form = with(form(), "words", "洗衣机 XQB-80 脱水时跳动，维修两次没有修好。");
    form.put("goods", "滚筒洗衣机 XQB-80");
    form.put("customer", Map.of("name", "钱小查", "telephone", "139 1234 5678", "address", "虚构路 2 号"));
    return register(form).text("id");
  }

  @ParameterizedTest
  @CsvSource({
    "telephone, +86 139-1234-5678",
    "name, 钱小查",
    "words, 维修两次",
    "words, xqb",
    "product, 滚筒洗衣机",
    "from, 2020-01-01T00:00:00Z",
    "until, 2100-01-01T00:00:00Z"
  })
  void aComplaintIsFoundByWhatItHoldsFromAnIndex(String parameter, String value) {
    String id = washingMachine();
    traffic.forget();
    String query = "?limit=200&" + parameter + "=" + encoded(value);
    assertThat(ids(get(query).expect(200))).contains(id);
    assertIndexed();
  }

  @ParameterizedTest
  @CsvSource({
    "telephone, 139 1234 5679",
    "name, 钱小",
    "words, 维修三次",
    "product, 冰箱",
    "person, E1106",
    "department, bj-logistics",
    "from, 2100-01-01T00:00:00Z",
    "until, 2020-01-01T00:00:00Z",
    "overdue, true"
  })
  void aComplaintIsNotFoundByWhatItDoesNotHold(String parameter, String value) {
    String id = washingMachine();
    traffic.forget();
    String query = "?limit=200&" + parameter + "=" + encoded(value);
    assertThat(ids(get(query).expect(200))).doesNotContain(id);
    assertIndexed();
  }

  @Test
  void aComplaintIsFoundByWhoHasIt() {
    String id = registered();
    accepted(id);
    assertThat(ids(get("?limit=200&department=bj-logistics"))).contains(id);
    assertThat(ids(get("?limit=200&person=E1106"))).contains(id);
    assertThat(ids(get("?limit=200&department=bj-purchasing"))).doesNotContain(id);
  }

  @Test
  void aComplaintIsFoundAsOverdueWhileItIsOpen() {
    String id = registered();
    sender.send(id, missed(id));
    await().atMost(30, SECONDS).until(() -> ids(get("?limit=200&overdue=true")).contains(id));
    assertThat(ids(get("?limit=200&overdue=false"))).doesNotContain(id);
  }

  private DeadlineMissed missed(String id) {
    return new DeadlineMissed(
        new ClockId(id + ":R1-D7:1"),
        new ClauseId("R1-D7"),
        null,
        new DepartmentCode("bj-customer-service"),
        new PersonId("E1110"),
        new Post("customer-service-agent"),
        clock.instant(),
        null,
        List.of(),
        clock.instant());
  }

  @Test
  void severalParametersAreAllMet() {
    String id = washingMachine();
    clock.pass(Duration.ofSeconds(1));
    String query =
        "?branch=bj&state=OPEN&reason=R1-T23&name=%s&words=%s&from=2020-01-01T00:00:00Z"
            .formatted(encoded("钱小查"), encoded("脱水时跳动"));
    assertThat(ids(get(query))).contains(id);
    assertThat(ids(get(query + "&overdue=true"))).isEmpty();
  }

  @Test
  void aTextTooShortToBeFoundIsRefused() {
    ApiReply refused = get("?words=" + encoded("冰")).expect(400);
    assertThat(refused.code()).isEqualTo("search-too-short");
    assertThat(refused.text("field")).isEqualTo("words");
  }

  @Test
  void aComplaintOfAnEarlierReleaseBecomesSearchableWhenTheServiceStarts() {
    String id = washingMachine();
    mongo.getCollection("complaints").updateOne(Filters.eq("_id", id), Updates.unset("_find"));
    String search = "?limit=200&name=" + encoded("钱小查");
    assertThat(ids(get(search))).doesNotContain(id);

    context.publishEvent(
        new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

    await().atMost(30, SECONDS).until(() -> ids(get(search)).contains(id));
    assertThat(
            QueryPlan.of(
                    mongo.getCollection("complaints").find(Filters.eq("_find.v", null)).explain())
                .scansAll())
        .isFalse();
  }

  private void assertIndexed() {
    List<BsonDocument> asked = traffic.with("\"find\"");
    assertThat(asked).isNotEmpty();
    for (BsonDocument find : asked) {
      QueryPlan plan =
          QueryPlan.of(
              mongo.executeCommand(
                  new Document("explain", find).append("verbosity", "queryPlanner")));
      assertThat(plan.stages())
          .containsAnyOf("IXSCAN", "IDHACK"); // or what a repeat is looked up by
      assertThat(plan.scansAll()).isFalse();
      assertThat(plan.sorts()).isFalse();
    }
  }
}
