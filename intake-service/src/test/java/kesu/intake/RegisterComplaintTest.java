package kesu.intake;

import static kesu.local.testbed.SampleStaff.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.events.ComplaintRegistered;
import kesu.local.testbed.ApiReply;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class RegisterComplaintTest extends IntakeServiceTest {
  @Autowired private MongoTemplate mongo;

  @Test
  @Clause({"R1-S6", "R1-S10"})
  void aComplaintIsNumberedJudgedAndPublished() {
    ApiReply reply = register(form());

    assertThat(reply.text("number")).matches("KS26-\\d{7}-\\d");
    assertThat(reply.text("severity")).isEqualTo("ORDINARY");
    assertThat(reply.body().at("/reasons/0/clause").asString()).isEqualTo("R1-S");
    assertThat(reply.body().at("/reasons/0/text/zh").asString()).contains("普通");
    assertThat(reply.location()).isEqualTo("/api/complaints/" + reply.text("id"));
    ComplaintId id = id(reply);
    log.await(id, ComplaintRegistered.class, 1);
    log.awaitTypes(id, "complaint.registered.v1");
    assertThat(log.of(id, ComplaintRegistered.class).getFirst().data().toString())
        .contains(reply.text("number"), "bj-zgc", "R1-T23", "\"rulebook\":\"R1\"")
        .doesNotContain("王小测", "010-5", "虚构路", "冰箱");
  }

  @Test
  @Clause({"R1-S2", "R1-S3", "R1-S4"})
  void factsOfTheFormMakeItMajorAndAnIncidentMakesItACrisis() {
    Map<String, Object> form = with(form(), "outsideChannel", true);
    ApiReply major = register(with(with(form, "negativeMedia", true), "heavyLoss", true));
    assertThat(major.text("severity")).isEqualTo("MAJOR");
    assertThat(clauses(major)).containsExactlyInAnyOrder("R1-S2", "R1-S3");

    String happenedAt = clock.instant().minusSeconds(60).toString();
    ApiReply crisis =
        register(
            with(
                form(),
                "incident",
                Map.of("kind", "CUSTOMER_INJURED", "happenedAt", happenedAt, "place", "二楼扶梯口")));
    assertThat(crisis.text("severity")).isEqualTo("CRISIS");
    assertThat(clauses(crisis)).containsExactly("R1-S4");
    log.awaitTypes(
        id(major),
        "complaint.registered.v1",
        "complaint.fact-recorded.v1",
        "complaint.harm-recorded.v1");
  }

  @Test
  @Clause("R1-S1")
  void sameCustomerAndReasonUnsolvedIsARepetitionHoweverTheTelephoneIsWritten() {
    Map<String, Object> first = form();
    String telephone = telephone(first);
    String earlier = register(first).text("id");
    String otherwise = "+86 " + telephone.replace("-", " ");

    ApiReply again = register(with(form(), "customer", customer(otherwise)));
    assertThat(again.text("severity")).isEqualTo("MAJOR");
    assertThat(clauses(again)).containsExactly("R1-S1");
    assertThat(again.text("repeatOf")).isEqualTo(earlier);

    ApiReply otherReason =
        register(with(with(form(), "customer", customer(telephone)), "reason", "R1-T07"));
    assertThat(otherReason.text("severity")).isEqualTo("ORDINARY");
  }

  @Test
  void sameKeyGivesTheFirstAnswerOnceRegisteredAndRefusesAnotherBody() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    ApiReply first = api.post(COMPLAINTS, form, AGENT, key).expect(201);
    clock.pass(Duration.ofMinutes(1));
    ApiReply second = api.post(COMPLAINTS, form, AGENT, key).expect(201);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.isReplayed()).isTrue();
    Map<String, Object> other = with(form, "words", "另一句话");
    assertThat(api.post(COMPLAINTS, other, AGENT, key).expect(422).code())
        .isEqualTo("idempotency-key-reused");
    Map<String, Object> wrong = with(form, "reason", "R1-T99");
    api.post(COMPLAINTS, wrong, AGENT, key).expect(422);
    assertThat(stored("number", first.text("number"))).isEqualTo(1);
    ComplaintId last = id(register(form()));
    log.await(last, ComplaintRegistered.class, 1); // a wrong event would have come before this one
    log.awaitTypes(id(first), "complaint.registered.v1");
  }

  @Test
  void sixteenRegistrationsWithOneKeyAtOnceMakeOneComplaint() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    int before = sequence(register(form()));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<ApiReply>> asked = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        asked.add(
            threads.submit(
                () -> {
                  together.await();
                  return api.post(COMPLAINTS, form, AGENT, key);
                }));
      }
      together.countDown();
    }
    List<String> bodies = new ArrayList<>();
    for (Future<ApiReply> one : asked) {
      bodies.add(one.get().expect(201).body().toString());
    }
    assertThat(bodies).hasSize(16).containsOnly(bodies.getFirst());
    assertThat(stored("form.customer.telephone", telephone(form))).isEqualTo(1);
    assertThat(sequence(register(form()))).isBetween(before + 1, before + 2); // none is lost
  }

  @Test
  void aRepeatedRequestTakesNoNumber() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> form = form();
    ApiReply first = api.post(COMPLAINTS, form, AGENT, key).expect(201);
    api.post(COMPLAINTS, form, AGENT, key).expect(201);
    api.post(COMPLAINTS, with(form, "words", "另一句话"), AGENT, key).expect(422);

    assertThat(sequence(register(form()))).isEqualTo(sequence(first) + 1);
  }

  private long stored(String field, String value) {
    return mongo.getCollection("complaints").countDocuments(new Document(field, value));
  }

  private static int sequence(ApiReply registered) {
    return Integer.parseInt(registered.text("number").substring(5, 12));
  }

  private static ComplaintId id(ApiReply registered) {
    return new ComplaintId(registered.text("id"));
  }

  private static String telephone(Map<String, Object> form) {
    return form.get("customer") instanceof Map<?, ?> customer
        ? String.valueOf(Objects.requireNonNull(customer.get("telephone")))
        : "";
  }

  private static Map<String, Object> customer(String telephone) {
    return Map.of("name", "王小测", "telephone", telephone);
  }

  private static List<String> clauses(ApiReply reply) {
    return reply
        .body()
        .path("reasons")
        .valueStream()
        .map(reason -> reason.path("clause").asString())
        .toList();
  }
}
