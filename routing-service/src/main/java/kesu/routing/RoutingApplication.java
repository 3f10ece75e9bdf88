package kesu.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The routing service (转交). */
@SpringBootApplication
public class RoutingApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(RoutingApplication.class, args);
  }
}
