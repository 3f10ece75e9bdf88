package kesu.penalty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Proposes what the table of incentives names, has a person decide it, and enters it in the ledger
 * (R1-T, R1-P, R1-W).
 */
@SpringBootApplication
public class PenaltyApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(PenaltyApplication.class, args);
  }
}
