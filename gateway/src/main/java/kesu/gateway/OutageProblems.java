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

/** Says which service does not answer, what still works, and what to do. */
@Component
final class OutageProblems {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Text TITLE = new Text("暂时无法处理", "Temporarily unavailable");
  private final Services services;
  private final CircuitBreakerRegistry breakers;
  private final Problems problems;
  private final Duration rest;

  OutageProblems(
      Services services, CircuitBreakerRegistry breakers, Problems problems, Limits limits) {
    this.services = services;
    this.breakers = breakers;
    this.problems = problems;
    this.rest = limits.breaker().rest();
  }

  Mono<Void> reply(ServerWebExchange exchange, Service service, Outage outage) {
    Duration wait =
        switch (outage) {
          case AWAY, BROKEN_OFF -> SOON;
          case RESTING, SILENT -> rest;
        };
    List<Service> working =
        services.all().stream().filter(other -> other != service && !isFailing(other)).toList();
    Text words =
        new Text(
            sentence(Locale.CHINESE, service, outage, working, wait),
            sentence(Locale.ENGLISH, service, outage, working, wait));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("service", service.name());
    more.put("working", working.stream().map(Service::name).toList());
    return problems.reply(
        exchange, new Problem(outage.status(), outage.code(), TITLE, words, more, wait));
  }

  private boolean isFailing(Service service) {
    return breakers.circuitBreaker(service.name()).getState() != CircuitBreaker.State.CLOSED;
  }

  private static String sentence(
      Locale locale, Service service, Outage outage, List<Service> working, Duration wait) {
    boolean chinese = locale == Locale.CHINESE;
    String others =
        working.stream()
            .map(other -> other.title().in(locale))
            .collect(Collectors.joining(chinese ? "、" : ", "));
    String pattern =
        chinese
            ? "%s服务（%s：%s）%s。其他服务不受影响：%s。请在 %d 秒后重试；提交时沿用同一 Idempotency-Key，不会重复处理。"
            : "The %s service (%s: %s) %s. Not affected: %s. Try again in %d seconds; with the same"
                + " Idempotency-Key a repeated POST is carried out once.";
    return pattern.formatted(
        service.title().in(locale),
        service.name(),
        service.does().in(locale),
        outage.words().in(locale),
        others.isEmpty() ? (chinese ? "无" : "none") : others,
        Problems.seconds(wait));
  }
}
