package kesu.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Removes hop-by-hop headers from a service's response. */
@Component
final class HopByHopHeadersFilter implements HttpHeadersFilter {
  private static final Set<String> HOP_BY_HOP =
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
  public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
    List<String> listed = received.getConnection();
    HttpHeaders returned = new HttpHeaders();
    received.forEach(
        (name, values) -> {
          if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))
              && listed.stream().noneMatch(name::equalsIgnoreCase)) {
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
