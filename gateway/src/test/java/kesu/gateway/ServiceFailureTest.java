package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A failing service is named, the others keep working, and it recovers by itself. */
class ServiceFailureTest extends RunningGateway {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private record Timed(HttpResponse<String> reply, Duration took) {}

  private static Timed timed(Supplier<HttpResponse<String>> request) {
    long start = System.nanoTime();
    HttpResponse<String> reply = request.get();
    return new Timed(reply, Duration.ofNanos(System.nanoTime() - start));
  }

  /** The fastest of three, so that a busy machine does not pass for a slow gateway. */
  private static Timed fastest(Supplier<HttpResponse<String>> request) {
    return Stream.generate(() -> timed(request))
        .limit(3)
        .min(Comparator.comparing(Timed::took))
        .orElseThrow();
  }

  private void assertOthersAnswer() {
    assertThat(Stream.of("/api/assignments", "/api/clocks", "/api/ledger", "/api/exposures/1"))
        .allSatisfy(path -> assertThat(get(path).statusCode()).isEqualTo(200));
  }

  private void awaitRecovery() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> post("/api/complaints", "{}").statusCode() == 200);
  }

  @Test
  void aServiceThatIsDownIsNamedWithinASecondAndRecoversByItself() {
    stub("intake").stop();
    Timed down = fastest(() -> post("/api/complaints", "{}"));

    assertThat(down.took()).isLessThan(ONE_SECOND);
    assertThat(down.reply().statusCode()).isEqualTo(503);
    assertThat(header(down.reply(), "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(down.reply(), "Retry-After")).isEqualTo("2");
    assertThat(json(down.reply()).path("code").asString()).isEqualTo("service-away");
    assertThat(json(down.reply()).path("service").asString()).isEqualTo("intake");
    assertThat(json(down.reply()).path("working").toString())
        .isEqualTo("[\"routing\",\"sla\",\"penalty\",\"media\"]");
    assertThat(json(down.reply()).path("detail").asString())
        .contains("complaint intake", "this request did not reach it", "Try again in 2 seconds");
    assertOthersAnswer();

    stub("intake").restart();
    awaitRecovery();
  }

  @Test
  void onlyARequestUnderAKeyIsSaidToBeRepeatable() {
    stub("media").hang();
    for (String key : new String[] {"k-1", ""}) {
      HttpRequest.Builder request =
          to("/api/mentions")
              .header("Kesu-Actor", ACTOR)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      HttpResponse<String> reply =
          send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
      assertThat(reply.statusCode()).isEqualTo(504);
      assertThat(json(reply).path("detail").asString())
          .contains("not known whether the request was carried out")
          .contains(
              key.isEmpty()
                  ? "look whether it was carried out before you send it again"
                  : "with the same Idempotency-Key it is carried out only once");
    }
    stub("media").reset();
  }

  @Test
  void theFailureIsDescribedInChineseOnRequest() {
    stub("sla").stop();
    HttpResponse<String> reply =
        send(to("/api/clocks?state=overdue").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1"));
    assertThat(json(reply).path("title").asString()).isEqualTo("暂时无法处理");
    assertThat(json(reply).path("detail").asString()).contains("时限服务（sla", "投诉受理", "2 秒后重试");
  }

  @Test
  void aHangingServiceTimesOutThenItsBreakerOpensThenItIsTriedAgain() {
    stub("intake").hang();
    List<CompletableFuture<Timed>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(
          CompletableFuture.supplyAsync(
              () -> timed(() -> post("/api/complaints", "{}")), Thread::startVirtualThread));
    }
    await().until(() -> stub("intake").received().size() == 4);
    assertOthersAnswer();
    assertThat(waiting.stream().map(CompletableFuture::join))
        .allSatisfy(
            late -> {
              assertThat(late.reply().statusCode()).isEqualTo(504);
              assertThat(json(late.reply()).path("code").asString()).isEqualTo("service-silent");
              assertThat(json(late.reply()).path("detail").asString())
                  .contains("not known whether the request was carried out", "Idempotency-Key");
              assertThat(late.took()).isGreaterThanOrEqualTo(TIMEOUT);
              assertThat(late.took()).isLessThan(TIMEOUT.multipliedBy(4));
            });

    Timed atOnce = fastest(() -> post("/api/complaints", "{}"));
    assertThat(atOnce.reply().statusCode()).isEqualTo(503);
    assertThat(json(atOnce.reply()).path("code").asString()).isEqualTo("service-resting");
    assertThat(header(atOnce.reply(), "Retry-After")).isEqualTo("2");
    assertThat(atOnce.took()).isLessThan(ONE_SECOND);
    assertThat(stub("intake").received()).hasSize(4);
    HttpResponse<String> health = get("/actuator/health");
    assertThat(json(health).path("status").asString()).isEqualTo("UP");
    assertThat(json(health).at("/components/services/details/intake").asString())
        .isEqualTo("breaker OPEN");
    assertOthersAnswer();

    stub("intake").reset();
    awaitRecovery();
  }

  @Test
  void aBugInAServiceIsForwardedAndDoesNotOpenTheBreaker() {
    stub("penalty").behave(stub("penalty").answering(500, Map.of()));
    for (int i = 0; i < 6; i++) {
      HttpResponse<String> reply = get("/api/ledger");
      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(json(reply).path("from").asString()).isEqualTo("penalty");
    }
    assertThat(breakers.circuitBreaker("penalty").getState())
        .isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void repeated503sAreForwardedAndThenOpenTheBreaker() {
    stub("media").behave(stub("media").answering(503, Map.of("Retry-After", "7")));
    for (int i = 0; i < 4; i++) {
      HttpResponse<String> reply = get("/api/mentions");
      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(header(reply, "Retry-After")).isEqualTo("7");
      assertThat(json(reply).path("from").asString()).isEqualTo("media");
    }
    assertThat(json(get("/api/mentions")).path("code").asString()).isEqualTo("service-resting");
    assertThat(json(get("/api/exposures/1")).path("code").asString()).isEqualTo("service-resting");
    assertThat(stub("media").received()).hasSize(4);
  }

  @Test
  void aPostOnABrokenConnectionIsNotSentTwice() {
    assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(200); // leaves it open
    stub("intake").behave(exchange -> {});
    HttpResponse<String> reply = post("/api/complaints", "{\"n\":2}");
    assertThat(reply.statusCode()).isEqualTo(502);
    assertThat(json(reply).path("code").asString()).isEqualTo("service-broke-off");
    assertThat(stub("intake").received()).hasSize(2);
  }
}
