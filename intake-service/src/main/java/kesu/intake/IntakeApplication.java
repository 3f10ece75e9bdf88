package kesu.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Registers complaints, says how severe they are, keeps their case files, and closes them only when
 * both sides accept (R1-S1 to R1-S6).
 */
@SpringBootApplication
public class IntakeApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(IntakeApplication.class, args);
  }
}
