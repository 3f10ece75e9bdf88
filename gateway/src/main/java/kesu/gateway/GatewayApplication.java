package kesu.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {
  private static final String LOOPS = "reactor.netty.ioWorkerCount";

  /** Starts the gateway with one event loop per core; more would only compete for the cores. */
  public static void main(String[] args) {
    if (System.getProperty(LOOPS) == null) {
      System.setProperty(LOOPS, String.valueOf(Runtime.getRuntime().availableProcessors()));
    }
    SpringApplication.run(GatewayApplication.class, args);
  }
}
