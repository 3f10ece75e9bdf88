package kesu.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * The horizon of judging: a duty that is due after it may have been done without this service
 * knowing yet. All instances see the same one.
 */
public interface JudgingHorizon {
  /**
   * The instant up to which clocks may be judged now; empty while that is unknown. To be asked only
   * when a clock is due, because it asks the broker, and throws if the broker does not answer.
   */
  Optional<Instant> at(Instant now);
}
