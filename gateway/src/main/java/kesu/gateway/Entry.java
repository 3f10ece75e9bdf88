package kesu.gateway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every request gets on its way in and every reply on its way out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Entry implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = Correlation.settle(exchange);
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              dress(exchange.getResponse().getHeaders(), id);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  /** Replaces what a service may have set itself: each of these stands once in a reply. */
  private static void dress(HttpHeaders headers, String id) {
    headers.set(Correlation.HEADER, id);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    headers.remove(HttpHeaders.SERVER);
  }
}
