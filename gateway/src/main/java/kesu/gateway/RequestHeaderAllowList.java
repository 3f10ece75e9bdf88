package kesu.gateway;

import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Forwards the listed request headers to a service and drops all others. */
@Component
final class RequestHeaderAllowList implements HttpHeadersFilter {
  static final String ACTOR = "Kesu-Actor";
  private final List<String> allowed;

  RequestHeaderAllowList(GatewaySettings settings) {
    List<String> names =
        new ArrayList<>(
            List.of(
                HttpHeaders.ACCEPT,
                HttpHeaders.ACCEPT_ENCODING,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                HttpHeaders.USER_AGENT,
                "Idempotency-Key",
                "Kesu-After",
                "traceparent",
                "tracestate"));
    if (settings.localMode()) {
      names.add(ACTOR);
    }
    allowed = List.copyOf(names);
  }

  @Override
  public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
    HttpHeaders forwarded = new HttpHeaders();
    for (String name : allowed) {
      List<String> values = received.get(name);
      if (values != null) {
        forwarded.put(name, values);
      }
    }
    forwarded.set(CorrelationId.HEADER, CorrelationId.of(exchange));
    return forwarded;
  }
}
