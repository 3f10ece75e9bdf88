package kesu.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    for (Service service : services.all()) {
      Guard guard =
          new Guard(
              service, breakers.circuitBreaker(service.name()), limits.responseTimeout(), outages);
      String[] paths =
          service.prefixes().stream().map(prefix -> prefix + "/**").toArray(String[]::new);
      routes.route(
          service.name(), to -> to.path(paths).filters(f -> f.filter(guard)).uri(service.uri()));
      routes.route(
          service.name() + "-openapi",
          to ->
              to.path("/openapi/" + service.name())
                  .filters(f -> f.setPath(API_DOCS).filter(guard))
                  .uri(service.uri()));
    }
    return routes.build();
  }
}
