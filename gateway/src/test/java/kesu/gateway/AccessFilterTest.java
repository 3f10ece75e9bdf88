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

/** Until sign-in is built, the API can be called in local mode only. */
class AccessFilterTest {
  private static GatewaySettings limits(boolean localMode) {
    Duration second = Duration.ofSeconds(1);
    DataSize size = DataSize.ofKilobytes(1);
    return new GatewaySettings(
        localMode,
        false,
        size,
        size,
        size,
        second,
        second,
        second,
        second,
        new GatewaySettings.Breaker(4, 4, 50, second, 1));
  }

  private static MockServerWebExchange exchange(String path) {
    MockServerWebExchange exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.get(path).header("Kesu-Actor", RunningGateway.ACTOR).build());
    CorrelationId.assign(exchange);
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
  void theApiCanBeCalledInLocalModeOnly(boolean localMode, String path, boolean passes) {
    AtomicBoolean passed = new AtomicBoolean();
    MockServerWebExchange exchange = exchange(path);
    new AccessFilter(new ProblemReplies(new JsonMapper()), limits(localMode))
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
  void theClientsActorIsForwardedInLocalModeOnly() {
    HttpHeaders sent = new HttpHeaders();
    sent.set("Kesu-Actor", RunningGateway.ACTOR);
    MockServerWebExchange exchange = exchange("/openapi/sla");
    assertThat(new RequestHeaderAllowList(limits(false)).filter(sent, exchange).get("Kesu-Actor"))
        .isNull();
    assertThat(new RequestHeaderAllowList(limits(true)).filter(sent, exchange).get("Kesu-Actor"))
        .containsExactly(RunningGateway.ACTOR);
  }
}
