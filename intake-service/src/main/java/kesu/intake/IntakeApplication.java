package kesu.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The intake service (受理). */
@SpringBootApplication
public class IntakeApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(IntakeApplication.class, args);
  }
}
