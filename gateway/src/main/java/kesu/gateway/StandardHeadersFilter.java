package kesu.gateway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request its correlation id and each response the standard security headers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StandardHeadersFilter implements WebFilter {
  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

  /** Lets a page have its own style, and nothing from elsewhere. */
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = CorrelationId.assign(exchange);
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              setHeaders(exchange.getResponse().getHeaders(), id);
              return Mono.empty();
            });
    return chain.filter(exchange);
  }

  private static boolean isPage(HttpHeaders headers) {
    MediaType type = headers.getContentType();
    return type != null && MediaType.TEXT_HTML.isCompatibleWith(type);
  }

  /** Replaces headers that a service may have set too, so that each occurs once. */
  private static void setHeaders(HttpHeaders headers, String id) {
    headers.set(CorrelationId.HEADER, id);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", isPage(headers) ? PAGE_POLICY : POLICY);
    if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    headers.remove(HttpHeaders.SERVER);
  }
}
