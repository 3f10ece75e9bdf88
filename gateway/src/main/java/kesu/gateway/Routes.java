package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

/** Which path leads to which service. What is not named here leads nowhere. */
@Configuration(proxyBeanMethods = false)
class Routes {
  private static final String API_DOCS = "/v3/api-docs";

  @Bean
  RouteLocator toServices(
      RouteLocatorBuilder builder,
      Services services,
      CircuitBreakerRegistry breakers,
      OutageProblems outages,
      Limits limits) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    Map<Service, Guard> guards = new LinkedHashMap<>();
    for (Service service : services.all()) {
      CircuitBreaker breaker = breakers.circuitBreaker(service.name());
      guards.put(service, new Guard(service, breaker, limits.responseTimeout(), outages));
    }
    guards.forEach(
        (service, guard) ->
            routes.route(
                service.name(),
                to ->
                    to.predicate(exchange -> service.owns(path(exchange)))
                        .filters(f -> f.filter(guard))
                        .uri(service.uri())));
    guards.forEach( // behind the others: routes are tried in this order
        (service, guard) ->
            routes.route(
                service.name() + "-openapi",
                to ->
                    to.predicate(exchange -> path(exchange).equals(service.openapi()))
                        .filters(f -> f.setPath(API_DOCS).filter(guard))
                        .uri(service.uri())));
    return routes.build();
  }

  private static String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value();
  }
}
