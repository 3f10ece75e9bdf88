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
 * Limits the wait for one service, stops calling it while its breaker is open, and replies in its
 * place when it fails. Never sends a request twice.
 */
final class CircuitBreakerFilter implements GatewayFilter {
  private static final Logger LOG = LoggerFactory.getLogger(CircuitBreakerFilter.class);
  private final Service service;
  private final CircuitBreaker breaker;
  private final Duration timeout;
  private final ServiceFailureReplies replies;

  CircuitBreakerFilter(
      Service service, CircuitBreaker breaker, Duration timeout, ServiceFailureReplies replies) {
    this.service = service;
    this.breaker = breaker;
    this.timeout = timeout;
    this.replies = replies;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange) // completes when the response begins; an outer filter writes its body
        .timeout(timeout)
        .then(Mono.fromSupplier(() -> exchange.getResponse().getStatusCode()))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .then()
        .onErrorResume(failure -> replyInstead(exchange, failure));
  }

  private Mono<Void> replyInstead(ServerWebExchange exchange, Throwable failure) {
    ServiceFailure known = ServiceFailure.of(failure);
    if (known == null) {
      return Mono.error(failure);
    }
    if (known != ServiceFailure.BREAKER_OPEN) { // logged when the breaker opened
      LOG.atWarn()
          .addKeyValue(CorrelationId.LOGGED_AS, CorrelationId.of(exchange))
          .addKeyValue("target", service.name())
          .log("A service did not answer: {} {}", known.code(), failure.toString());
    }
    Object late = exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    if (late instanceof Connection connection) {
      connection
          .dispose(); // a response that arrives just after the time-out must not be written too
    }
    return replies.reply(exchange, service, known);
  }
}
