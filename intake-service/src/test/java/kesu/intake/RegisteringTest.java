package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class RegisteringTest extends IntakeRunning {
  @Autowired private LifecycleLog log;
  @Autowired private MongoTemplate mongo;

  @Test
  void ordinaryComplaintIsNumberedJudgedByR1SAndTold() {
    Reply reply = register(form());

    assertThat(reply.text("number")).matches("KS26-\\d{7}-\\d");
    assertThat(reply.text("severity")).isEqualTo("ORDINARY");
    assertThat(reply.body().at("/reasons/0/clause").asString()).isEqualTo("R1-S");
    assertThat(reply.body().at("/reasons/0/text/zh").asString()).contains("普通");
    assertThat(reply.http().headers().firstValue("Location"))
        .contains("/api/complaints/" + reply.text("id"));
    await().atMost(30, SECONDS).until(() -> log.of(reply.text("id")).size() == 1);
    LifecycleLog.Seen told = log.of(reply.text("id")).getFirst();
    assertThat(told.incoming().type()).isEqualTo("complaint.registered.v1");
    assertThat(told.data())
        .contains(reply.text("number"), "bj-zgc", "R1-T23")
        .doesNotContain("王小测", "010-5", "虚构路", "冰箱");
  }

  @Test
  void factsOfTheFormMakeItMajorByR1S2AndR1S3AndACrisisByR1S4() {
    Reply major =
        register(
            with(form(), Map.of("outsideChannel", true, "negativeMedia", true, "heavyLoss", true)));
    assertThat(major.text("severity")).isEqualTo("MAJOR");
    assertThat(clauses(major)).containsExactlyInAnyOrder("R1-S2", "R1-S3");

    Reply crisis =
        register(
            formWith(
                "incident",
                Map.of(
                    "kind",
                    "CUSTOMER_INJURED",
                    "happenedAt",
                    time.instant().minusSeconds(60).toString())));
    assertThat(crisis.text("severity")).isEqualTo("CRISIS");
    assertThat(clauses(crisis)).containsExactly("R1-S4");
    log.awaitTypes(major.text("id"), "complaint.registered.v1", "complaint.fact-recorded.v1");
  }

  @Test
  void sameCustomerAndReasonUnsolvedIsARepetitionByR1S1HoweverTheTelephoneIsWritten() {
    Map<String, Object> first = form();
    String telephone = telephone(first);
    String earlier = registered(first);
    String otherwise = "+86 " + telephone.replace("-", " ");

    Reply again = register(with(form(), Map.of("customer", customer(otherwise))));
    assertThat(again.text("severity")).isEqualTo("MAJOR");
    assertThat(clauses(again)).containsExactly("R1-S1");
    assertThat(again.text("repeatOf")).isEqualTo(earlier);

    Reply otherReason =
        register(with(form(), Map.of("customer", customer(telephone), "reason", "R1-T07")));
    assertThat(otherReason.text("severity")).isEqualTo("ORDINARY");
  }

  @Test
  void sameKeyGivesTheFirstAnswerOnceRegisteredAndRefusesAnotherBody() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    Reply first = post("/api/complaints", form, AGENT, key).expect(201);
    time.pass(Duration.ofMinutes(1));
    Reply second = post("/api/complaints", form, AGENT, key).expect(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.http().headers().firstValue("Idempotency-Replayed")).contains("true");
    Map<String, Object> other = with(form, Map.of("words", "另一句话"));
    assertThat(post("/api/complaints", other, AGENT, key).expect(422).text("code"))
        .isEqualTo("idempotency-key-reused");
    Map<String, Object> wrong = with(form, Map.of("reason", "R1-T99"));
    post("/api/complaints", wrong, AGENT, key).expect(422);
    assertThat(
            mongo
                .getCollection("complaints")
                .countDocuments(new Document("number", first.text("number"))))
        .isEqualTo(1);
    String last = registered(form()); // whatever was told wrongly would be told before this
    await().atMost(30, SECONDS).until(() -> !log.of(last).isEmpty());
    assertThat(log.types(first.text("id"))).containsExactly("complaint.registered.v1");
  }

  @Test
  void sixteenRegistrationsWithOneKeyAtOnceMakeOneComplaint() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    int before = sequence(register(form()));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Reply>> asked = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        asked.add(
            threads.submit(
                () -> {
                  together.await();
                  return post("/api/complaints", form, AGENT, key);
                }));
      }
      together.countDown();
    }
    List<String> bodies = new ArrayList<>();
    for (Future<Reply> one : asked) {
      bodies.add(one.get().expect(201).body().toString());
    }
    assertThat(bodies).hasSize(16).containsOnly(bodies.getFirst());
    String telephone = telephone(form);
    assertThat(
            mongo
                .getCollection("complaints")
                .countDocuments(new Document("form.customer.telephone", telephone)))
        .isEqualTo(1);
    assertThat(sequence(register(form()))).isBetween(before + 1, before + 2); // none is lost
  }

  @Test
  void aRepeatedRequestTakesNoNumber() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    Reply first = post("/api/complaints", form, AGENT, key).expect(201);
    post("/api/complaints", form, AGENT, key).expect(201);
    post("/api/complaints", with(form, Map.of("words", "另一句话")), AGENT, key).expect(422);

    assertThat(sequence(register(form()))).isEqualTo(sequence(first) + 1);
  }

  private static int sequence(Reply registered) {
    return Integer.parseInt(registered.text("number").substring(5, 12));
  }

  private String telephone(Map<String, Object> form) {
    return json.valueToTree(form).at("/customer/telephone").asString();
  }

  private static Map<String, Object> customer(String telephone) {
    return Map.of("name", "王小测", "telephone", telephone);
  }

  private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
    Map<String, Object> changed = new java.util.LinkedHashMap<>(form);
    changed.putAll(more);
    return changed;
  }

  private static List<String> clauses(Reply reply) {
    return reply
        .body()
        .path("reasons")
        .valueStream()
        .map(r -> r.path("clause").asString())
        .toList();
  }
}
