package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kesu.events.SeverityRaised;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Repeated complaints of one customer: found whatever the moment, linked, and judged by people. */
@Clause("R1-S1")
class RepeatsTest extends IntakeServiceTest {
  private static final int PAIRS = 8;

  @Test
  void twoRegisteredAtTheSameMomentAreLinkedAndBothMajor() throws Exception {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      pairs.add(registeredTogether(form()));
    }
    for (List<String> pair : pairs) {
      await()
          .atMost(30, SECONDS)
          .untilAsserted(
              () -> {
                List<JsonNode> both = pair.stream().map(id -> get("/" + id).body()).toList();
                assertThat(both)
                    .allSatisfy(
                        one -> assertThat(one.path("severity").asString()).isEqualTo("MAJOR"));
                assertThat(both.stream().filter(one -> one.path("repeatOf").isString()))
                    .singleElement()
                    .satisfies(
                        later ->
                            assertThat(repeatedBy(later.path("repeatOf").asString()))
                                .contains(later.path("id").asString()));
              });
    }
  }

  @Test
  void theEarlierUnsolvedOneBecomesMajorTooAndIsLinked() {
    Map<String, Object> form = form();
    String earlier = register(form).text("id");
    String later = register(form).text("id");
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> assertThat(get("/" + earlier).text("severity")).isEqualTo("MAJOR"));
    assertThat(get("/" + earlier).body().path("repeatedBy").get(0).asString()).isEqualTo(later);
    assertThat(get("/" + later).text("repeatOf")).isEqualTo(earlier);
    assertThat(log.await(new ComplaintId(earlier), SeverityRaised.class, 1))
        .singleElement()
        .satisfies(
            raised ->
                assertThat(raised.grounds())
                    .extracting(ground -> ground.clause().value())
                    .containsExactly("R1-S1"));
    assertThat(get("/" + earlier + "/timeline").body().toString()).contains("repeatedBy", later);
  }

  @Test
  void anotherReasonOrBranchAndOneClosedLatelyAreShownWithTheReasonWhy() {
    Map<String, Object> form = form();
    String otherReason = register(with(form, "reason", "R1-T07")).text("id");
    String otherBranch = register(with(with(form, "branch", "sh"), "store", "sh-xjh")).text("id");
    String closed = register(with(form, "reason", "R1-T30")).text("id");
    close(closed);

    ApiReply registered = register(with(form, "reason", "R1-T23"));
    assertThat(registered.body().path("repeatOf").isString()).isFalse();
    assertThat(registered.text("severity")).isEqualTo("ORDINARY");
    assertThat(
            registered
                .body()
                .path("candidates")
                .valueStream()
                .map(one -> one.path("id").asString() + " " + one.path("differences")))
        .containsExactlyInAnyOrder(
            otherReason + " [\"OTHER_REASON\"]",
            otherBranch + " [\"OTHER_BRANCH\"]",
            closed + " [\"OTHER_REASON\",\"CLOSED_LATELY\"]");
    assertThat(registered.body().at("/candidates/0/why/0/zh").asString()).isNotEmpty();

    clock.pass(Duration.ofDays(31));
    assertThat(register(with(form, "reason", "R1-T26")).body().path("candidates").toString())
        .doesNotContain(closed);
  }

  @Test
  void whoeverRegistersCanSayThatItIsTheSame() {
    Map<String, Object> form = form();
    String earlier = register(with(form, "reason", "R1-T07")).text("id");
    ApiReply same = register(with(form, "sameAs", earlier));
    assertThat(same.text("repeatOf")).isEqualTo(earlier);
    assertThat(same.text("severity")).isEqualTo("MAJOR");
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> assertThat(get("/" + earlier).text("severity")).isEqualTo("MAJOR"));
    ApiReply unknown = api.post(COMPLAINTS, with(form(), "sameAs", "nobody"), SampleStaff.AGENT);
    assertThat(unknown.expect(400).code()).isEqualTo("sameAs-unknown");
  }

  @Test
  void whoeverRegistersCanSayThatItIsNotTheSame() {
    Map<String, Object> form = form();
    String earlier = register(form).text("id");
    ApiReply other = register(with(form, "notSameAs", List.of(earlier)));
    assertThat(other.text("severity")).isEqualTo("ORDINARY");
    assertThat(other.body().path("candidates").toString()).doesNotContain(earlier);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(30, SECONDS)
        .until(() -> get("/" + other.text("id")).text("severity"), "ORDINARY"::equals);
    assertThat(get("/" + earlier).text("severity")).isEqualTo("ORDINARY");
  }

  @Test
  void itCanBeSaidAfterTheRegistrationToo() {
    Map<String, Object> form = form();
    String earlier = register(with(form, "reason", "R1-T07")).text("id");
    String later = register(form).text("id");
    act(later, "repeats", Map.of("of", earlier, "same", true)).expect(200);
    assertThat(get("/" + later).text("severity")).isEqualTo("MAJOR");
    assertThat(get("/" + later).text("repeatOf")).isEqualTo(earlier);
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> assertThat(get("/" + earlier).text("severity")).isEqualTo("MAJOR"));
    act(later, "repeats", Map.of("of", earlier, "same", false, "note", "另一台")).expect(200);
    assertThat(get("/" + later).body().path("repeatOf").isString()).isFalse();
    assertThat(get("/" + earlier).body().path("repeatedBy").isEmpty()).isTrue();
    assertThat(act(later, "repeats", Map.of("of", later, "same", true)).code())
        .isEqualTo("repeat-of-itself");
    assertThat(act(later, "repeats", Map.of("of", "nobody", "same", true)).expect(404).code())
        .isEqualTo("complaint-unknown");
  }

  private List<String> registeredTogether(Map<String, Object> form) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<ApiReply>> both =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            together.await();
                            return register(form);
                          }))
              .limit(2)
              .toList();
      return List.of(both.getFirst().get().text("id"), both.getLast().get().text("id"));
    }
  }

  private String repeatedBy(String id) {
    return get("/" + id).body().path("repeatedBy").toString();
  }

  private void close(String id) {
    accepted(id);
    reported(id);
    act(
            id,
            "follow-ups",
            Map.of(
                "accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false))
        .expect(200);
    act(id, "closure", Map.of()).expect(200);
  }
}
