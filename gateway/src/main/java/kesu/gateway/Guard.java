package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Stands before one service: waits for its answer as long as agreed and not at all while it is left
 * alone, and says in its place what is wrong. It never sends a request twice.
 */
final class Guard implements GatewayFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private final Service service;
  private final CircuitBreaker breaker;
  private final Duration patience;
  private final OutageProblems outages;

  Guard(Service service, CircuitBreaker breaker, Duration patience, OutageProblems outages) {
    this.service = service;
    this.breaker = breaker;
    this.patience = patience;
    this.outages = outages;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange) // done when the answer begins; its body is written by an outer filter
        .timeout(patience)
        .then(Mono.fromSupplier(() -> exchange.getResponse().getStatusCode()))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .then()
        .onErrorResume(failure -> instead(exchange, failure));
  }

  private Mono<Void> instead(ServerWebExchange exchange, Throwable failure) {
    Outage outage = Outage.of(failure);
    if (outage == null) {
      return Mono.error(failure);
    }
    if (outage != Outage.RESTING) { // that was logged when it began
      LOG.atWarn()
          .addKeyValue(Correlation.LOGGED_AS, Correlation.of(exchange))
          .addKeyValue("target", service.name())
          .log("A service did not answer: {} {}", outage.code(), failure.toString());
    }
    Object late = exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    if (late instanceof Connection connection) {
      connection.dispose(); // an answer that came just behind its time must not be written as well
    }
    return outages.reply(exchange, service, outage);
  }
}
