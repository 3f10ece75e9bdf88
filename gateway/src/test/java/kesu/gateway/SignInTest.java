package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Until sign-in is built nobody passes, except on the machine itself. */
class SignInTest {
  private static Limits limits(boolean localMode) {
    Duration second = Duration.ofSeconds(1);
    DataSize size = DataSize.ofKilobytes(1);
    return new Limits(
        localMode,
        false,
        size,
        size,
        second,
        second,
        second,
        new Limits.BreakerLimits(4, 4, 50, second, 1));
  }

  private static MockServerWebExchange exchange(String path) {
    MockServerWebExchange exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.get(path).header("Kesu-Actor", Door.ACTOR).build());
    Correlation.settle(exchange);
    return exchange;
  }

  @ParameterizedTest
  @CsvSource({
    "true,/api/complaints,true",
    "false,/api/complaints,false",
    "false,/,true",
    "false,/openapi/sla,true",
    "false,/actuator/health,true"
  })
  void whoActsIsTakenFromTheClientInLocalModeOnly(boolean localMode, String path, boolean passes) {
    AtomicBoolean passed = new AtomicBoolean();
    MockServerWebExchange exchange = exchange(path);
    new Doorkeeper(new Problems(new JsonMapper()), limits(localMode))
        .filter(exchange, next -> Mono.fromRunnable(() -> passed.set(true)))
        .block();
    assertThat(passed.get()).isEqualTo(passes);
    if (!passes) {
      assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
      assertThat(exchange.getResponse().getBodyAsString().block())
          .contains("sign-in-unavailable", "kesu.gateway.local-mode=true");
    }
  }

  @Test
  void noServiceSeesAnActorThatTheGatewayDidNotVouchFor() {
    HttpHeaders brought = new HttpHeaders();
    brought.set("Kesu-Actor", Door.ACTOR);
    MockServerWebExchange exchange = exchange("/openapi/sla");
    assertThat(new ForwardedHeaders(limits(false)).filter(brought, exchange).get("Kesu-Actor"))
        .isNull();
    assertThat(new ForwardedHeaders(limits(true)).filter(brought, exchange).get("Kesu-Actor"))
        .containsExactly(Door.ACTOR);
  }
}
