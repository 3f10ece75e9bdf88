package kesu.sla.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import kesu.defaults.scheduling.PeriodicTask;
import kesu.sla.ClockProperties;
import kesu.sla.FireDueClocks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fires due clocks again and again; those that came due while no instance ran fire once the log is
 * consumed. Measures how far judging is behind.
 */
@Component
@EnableConfigurationProperties(ClockProperties.class)
final class ClockScheduler extends PeriodicTask {
  private final FireDueClocks clocks;

  ClockScheduler(FireDueClocks clocks, ClockProperties properties, MeterRegistry meters) {
    super("clocks", properties.pollInterval());
    this.clocks = clocks;
    Gauge.builder("kesu.clocks.behind", () -> clocks.behind().toMillis() / 1_000.0)
        .description("Time since when due clocks are not judged")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  protected void run() {
    clocks.fire();
  }
}
