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

/** The routes to the services. Any other path is unknown. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
  private static final String API_DOCS = "/v3/api-docs";

  @Bean
  RouteLocator toServices(
      RouteLocatorBuilder builder,
      Services services,
      CircuitBreakerRegistry breakers,
      ServiceFailureReplies replies,
      AwaitServices others,
      GatewaySettings settings) {
    WaitFilter waiting = new WaitFilter(others);
    RouteLocatorBuilder.Builder routes = builder.routes();
    Map<Service, CircuitBreakerFilter> filters = new LinkedHashMap<>();
    for (Service service : services.all()) {
      CircuitBreaker breaker = breakers.circuitBreaker(service.name());
      filters.put(
          service, new CircuitBreakerFilter(service, breaker, settings.responseTimeout(), replies));
    }
    filters.forEach(
        (service, filter) ->
            routes.route(
                service.name(),
                to ->
                    to.predicate(exchange -> service.owns(path(exchange)))
                        .filters(f -> f.filter(waiting).filter(filter))
                        .uri(service.uri())));
    filters.forEach( // last: routes are tried in this order
        (service, filter) ->
            routes.route(
                service.name() + "-openapi",
                to ->
                    to.predicate(exchange -> path(exchange).equals(service.openapi()))
                        .filters(f -> f.setPath(API_DOCS).filter(filter))
                        .uri(service.uri())));
    return routes.build();
  }

  private static String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value();
  }
}
