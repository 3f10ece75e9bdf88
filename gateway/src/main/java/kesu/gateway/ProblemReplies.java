package kesu.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Replies with problem details in the client's language. */
@Component
final class ProblemReplies {
  private final JsonMapper json;

  ProblemReplies(JsonMapper json) {
    this.json = json;
  }

  Mono<Void> reply(ServerWebExchange exchange, Problem problem) {
    String acceptLanguage =
        exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    Locale locale = language(acceptLanguage);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:kesu:problem:" + problem.code());
    members.put("title", problem.title().in(locale));
    members.put("status", problem.status().value());
    members.put("detail", problem.detail().in(locale));
    members.put("code", problem.code());
    members.put("correlationId", CorrelationId.of(exchange));
    members.putAll(problem.more());
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    Duration retryAfter = problem.retryAfter();
    if (retryAfter != null) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(retryAfter)));
    }
    byte[] body = json.writeValueAsBytes(members);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  /** Whole seconds, rounded up, so that a client that waits for them does not come too early. */
  static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }

  /** The language asked for in {@code Accept-Language}; English unless it is Chinese. */
  static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH; // a malformed header is no reason to hide the problem
    }
  }
}
