package kesu.media;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The media watch service. */
@SpringBootApplication
public class MediaApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(MediaApplication.class, args);
  }
}
