package kesu.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Hands every complaint to the departments that must solve it, and takes their answers (R1-D7,
 * R1-D8).
 */
@SpringBootApplication
public class RoutingApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(RoutingApplication.class, args);
  }
}
