package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;

/** One circuit breaker for each service, seen in metrics, in health and in the log. */
@Configuration(proxyBeanMethods = false)
class Breakers {
  private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

  @Bean
  CircuitBreakerRegistry circuitBreakers(Services services, Limits limits, MeterRegistry meters) {
    Limits.BreakerLimits when = limits.breaker();
    CircuitBreakerRegistry registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(when.window())
                .minimumNumberOfCalls(when.minimum())
                .failureRateThreshold(when.failurePercent())
                .waitDurationInOpenState(when.rest())
                .permittedNumberOfCallsInHalfOpenState(when.trials())
                .recordException(failure -> Outage.of(failure) != null)
                .ignoreException(failure -> Outage.of(failure) == null)
                .recordResult(Breakers::meansTrouble)
                .build());
    for (Service service : services.all()) {
      registry
          .circuitBreaker(service.name())
          .getEventPublisher()
          .onStateTransition(
              change ->
                  LOG.atWarn()
                      .addKeyValue("target", service.name())
                      .log("The breaker is now {}", change.getStateTransition().getToState()));
    }
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    return registry;
  }

  /**
   * A 500 is a bug met by one request and says nothing about the next; these say that the service
   * lacks what it needs.
   */
  private static boolean meansTrouble(Object status) {
    return status instanceof HttpStatusCode code && code.value() >= 502 && code.value() <= 504;
  }

  /** Always up: the gateway can do its work when a service cannot. It says which ones cannot. */
  @Bean
  HealthIndicator servicesHealthIndicator(CircuitBreakerRegistry registry) {
    return () -> {
      Map<String, Object> states = new TreeMap<>();
      for (CircuitBreaker breaker : registry.getAllCircuitBreakers()) {
        states.put(breaker.getName(), "breaker " + breaker.getState());
      }
      return Health.up().withDetails(states).build();
    };
  }
}
