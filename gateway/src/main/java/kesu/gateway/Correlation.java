package kesu.gateway;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/** The name that one request has in every log and event that it leads to. */
final class Correlation {
  static final String HEADER = "X-Correlation-Id";
  static final String LOGGED_AS = "correlationId";
  private static final String ATTRIBUTE = Correlation.class.getName();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Correlation() {}

  /** Takes the id that the request brought, or makes one where it brought none of the form. */
  static String settle(ServerWebExchange exchange) {
    String brought = exchange.getRequest().getHeaders().getFirst(HEADER);
    String id = brought != null && FORM.matcher(brought).matches() ? brought : made();
    exchange.getAttributes().put(ATTRIBUTE, id);
    return id;
  }

  /** The id that was settled on. */
  static String of(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(ATTRIBUTE);
  }

  /** Ids need to differ, not to be hard to guess, so they need not wait for secure randomness. */
  private static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
