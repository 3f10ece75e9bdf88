package kesu.penalty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service for penalties, rewards and their ledger. */
@SpringBootApplication
public class PenaltyApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(PenaltyApplication.class, args);
  }
}
