package kesu.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers of a service's reply that a client gets to see: all but those of the connection. */
@Component
final class ReturnedHeaders implements HttpHeadersFilter {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  @Override
  public HttpHeaders filter(HttpHeaders replied, ServerWebExchange exchange) {
    List<String> named = replied.getConnection();
    HttpHeaders returned = new HttpHeaders();
    replied.forEach(
        (name, values) -> {
          if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))
              && named.stream().noneMatch(name::equalsIgnoreCase)) {
            returned.put(name, values);
          }
        });
    return returned;
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }
}
