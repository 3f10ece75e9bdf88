package kesu.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Holds the reply to a command, if its client prefers to wait, until what it wrote is known in
 * every service. The reply says if it is: {@code Kesu-Known: everywhere}, or {@code later}.
 */
final class WaitFilter implements GatewayFilter {
  static final String KNOWN = "Kesu-Known";
  private final AwaitServices services;

  WaitFilter(AwaitServices services) {
    this.services = services;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Duration wait = WaitPreference.of(exchange.getRequest());
    return chain
        .filter(exchange) // completes when the response begins; an outer filter writes its body
        .then(Mono.defer(() -> settle(exchange, wait)));
  }

  private Mono<Void> settle(ServerWebExchange exchange, @Nullable Duration wait) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.empty(); // the gateway has replied in the service's place
    }
    HttpHeaders headers = exchange.getResponse().getHeaders();
    String written = headers.getFirst(AwaitServices.VERSION);
    if (written == null || wait == null) {
      return Mono.empty();
    }
    return services
        .await(KnownVersions.parse(written), wait)
        .doOnNext(
            known -> {
              headers.set("Preference-Applied", "wait=" + wait.toSeconds());
              headers.set(KNOWN, known ? "everywhere" : "later");
            })
        .then();
  }
}
