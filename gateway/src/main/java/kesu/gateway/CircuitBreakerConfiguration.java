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

/** One circuit breaker per service, visible in metrics, health and log. */
@Configuration(proxyBeanMethods = false)
class CircuitBreakerConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(CircuitBreakerConfiguration.class);

  @Bean
  CircuitBreakerRegistry circuitBreakers(
      Services services, GatewaySettings settings, MeterRegistry meters) {
    GatewaySettings.Breaker breaker = settings.breaker();
    CircuitBreakerRegistry registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.rest())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .recordException(failure -> ServiceFailure.of(failure) != null)
                .ignoreException(failure -> ServiceFailure.of(failure) == null)
                .recordResult(CircuitBreakerConfiguration::isFailure)
                .build());
    for (Service service : services.all()) {
      registry
          .circuitBreaker(service.name())
          .getEventPublisher()
          .onStateTransition(
              change ->
                  LOG.atWarn()
                      .addKeyValue("target", service.name())
                      .log(
                          "The circuit breaker is now {}",
                          change.getStateTransition().getToState()));
    }
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    return registry;
  }

  /**
   * True for 502 to 504: the service lacks something it needs. A 500 is a bug met by one request
   * and says nothing about the next.
   */
  private static boolean isFailure(Object status) {
    return status instanceof HttpStatusCode code && code.value() >= 502 && code.value() <= 504;
  }

  /** The state of each breaker. Always up: the gateway works when a service does not. */
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
