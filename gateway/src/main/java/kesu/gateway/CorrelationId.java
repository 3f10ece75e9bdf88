package kesu.gateway;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/** The id that one request carries through every log line and event it causes. */
final class CorrelationId {
  static final String HEADER = "X-Correlation-Id";
  static final String LOGGED_AS = "correlationId";
  private static final String ATTRIBUTE = CorrelationId.class.getName();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private CorrelationId() {}

  /** Keeps the id the client sent if it is well formed, and makes one otherwise. */
  static String assign(ServerWebExchange exchange) {
    String sent = exchange.getRequest().getHeaders().getFirst(HEADER);
    String id = sent != null && FORM.matcher(sent).matches() ? sent : random();
    exchange.getAttributes().put(ATTRIBUTE, id);
    return id;
  }

  /** The id assigned to the exchange. */
  static String of(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(ATTRIBUTE);
  }

  /** Ids must differ, not be hard to guess, so secure randomness is not worth its cost. */
  private static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
