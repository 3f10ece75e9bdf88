package kesu.media;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Links press and platform reports to complaints and says how exposed they are (R1-S3, R1-M,
 * R1-D12).
 */
@SpringBootApplication
public class MediaApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(MediaApplication.class, args);
  }
}
