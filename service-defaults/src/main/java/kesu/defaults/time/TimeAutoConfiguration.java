package kesu.defaults.time;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Configures a service's time. */
@AutoConfiguration
@EnableConfigurationProperties(TimeProperties.class)
public class TimeAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Timeline timeline(TimeProperties properties) {
    Instant origin = properties.origin();
    if (origin == null) {
      if (properties.speed() != 1) {
        throw new IllegalStateException(
            "kesu.time.origin 缺失 is missing; with kesu.time.speed="
                + properties.speed()
                + " every process must be given the same origin (各进程须使用同一起点)");
      }
      origin = Instant.EPOCH;
    }
    Instant start = properties.start() == null ? origin : properties.start();
    return new Timeline(InstantSource.system(), origin, start, properties.speed());
  }
}
