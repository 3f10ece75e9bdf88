package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kesu.terms.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Replies for a failing service: which one fails, which others work, and what to do. */
@Component
final class ServiceFailureReplies {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Text TITLE = new Text("暂时无法处理", "Temporarily unavailable");
  private final Services services;
  private final CircuitBreakerRegistry breakers;
  private final ProblemReplies problems;
  private final Duration rest;

  ServiceFailureReplies(
      Services services,
      CircuitBreakerRegistry breakers,
      ProblemReplies problems,
      GatewaySettings settings) {
    this.services = services;
    this.breakers = breakers;
    this.problems = problems;
    this.rest = settings.breaker().rest();
  }

  Mono<Void> reply(ServerWebExchange exchange, Service service, ServiceFailure failure) {
    Duration wait =
        switch (failure) {
          case UNREACHABLE, CONNECTION_BROKEN -> SOON;
          case BREAKER_OPEN, TIMED_OUT -> rest;
        };
    List<Service> working =
        services.all().stream()
            .filter(other -> other != service && !hasOpenBreaker(other))
            .toList();
    Text detail =
        new Text(
            sentence(Locale.CHINESE, service, failure, working)
                + Repeating.of(exchange.getRequest()).advice(failure, wait).zh(),
            sentence(Locale.ENGLISH, service, failure, working)
                + Repeating.of(exchange.getRequest()).advice(failure, wait).en());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("service", service.name());
    more.put("working", working.stream().map(Service::name).toList());
    return problems.reply(
        exchange, new Problem(failure.status(), failure.code(), TITLE, detail, more, wait));
  }

  private boolean hasOpenBreaker(Service service) {
    return breakers.circuitBreaker(service.name()).getState() != CircuitBreaker.State.CLOSED;
  }

  private static String sentence(
      Locale locale, Service service, ServiceFailure failure, List<Service> working) {
    boolean chinese = locale == Locale.CHINESE;
    String others =
        working.stream()
            .map(other -> other.title().in(locale))
            .collect(Collectors.joining(chinese ? "、" : ", "));
    String pattern =
        chinese ? "%s服务（%s：%s）%s。其他服务正常：%s。" : "The %s service (%s: %s) %s. Still working: %s. ";
    return pattern.formatted(
        service.title().in(locale),
        service.name(),
        service.does().in(locale),
        failure.description().in(locale),
        others.isEmpty() ? (chinese ? "无" : "none") : others);
  }
}
