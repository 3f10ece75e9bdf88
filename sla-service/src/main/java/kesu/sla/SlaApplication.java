package kesu.sla;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that keeps the clocks of complaints. */
@SpringBootApplication
public class SlaApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(SlaApplication.class, args);
  }
}
