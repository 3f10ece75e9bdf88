package kesu.sla;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Keeps every clock of the regulation, and tells the next post up when one is missed (R1-D1 to
 * R1-D16).
 */
@SpringBootApplication
public class SlaApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(SlaApplication.class, args);
  }
}
