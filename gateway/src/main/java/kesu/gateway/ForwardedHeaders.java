package kesu.gateway;

import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers that a service gets to see: those named here, and no others. */
@Component
final class ForwardedHeaders implements HttpHeadersFilter {
  static final String ACTOR = "Kesu-Actor";
  private final List<String> forwarded;

  ForwardedHeaders(Limits limits) {
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
                "traceparent",
                "tracestate"));
    if (limits.localMode()) {
      names.add(ACTOR);
    }
    forwarded = List.copyOf(names);
  }

  @Override
  public HttpHeaders filter(HttpHeaders brought, ServerWebExchange exchange) {
    HttpHeaders passed = new HttpHeaders();
    for (String name : forwarded) {
      List<String> values = brought.get(name);
      if (values != null) {
        passed.put(name, values);
      }
    }
    passed.set(Correlation.HEADER, Correlation.of(exchange));
    return passed;
  }
}
