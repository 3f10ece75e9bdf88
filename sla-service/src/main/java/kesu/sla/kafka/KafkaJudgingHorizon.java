package kesu.sla.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.time.Timeline;
import kesu.sla.ClockProperties;
import kesu.sla.JudgingHorizon;
import kesu.sla.rules.LowWatermark;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Keeps the low watermark of the complaint log by the offsets that all instances have committed. A
 * silence of the broker up to half the grace is made up for by the other half.
 */
@Component
final class KafkaJudgingHorizon implements JudgingHorizon, DisposableBean {
  /** So long may pass between two questions of an instance that is slow. */
  private static final Duration LEAST_SILENCE = Duration.ofSeconds(5);

  private final KafkaAdmin kafka;
  private final Subscription subscription;
  private @Nullable KafkaLogOffsets offsets;
  private LowWatermark watermark;

  KafkaJudgingHorizon(
      KafkaAdmin kafka, Subscription subscription, Timeline timeline, ClockProperties properties) {
    this.kafka = kafka;
    this.subscription = subscription;
    Duration half = properties.gracePeriod().dividedBy(2);
    this.watermark =
        LowWatermark.unknown(
            timeline.during(properties.gracePeriod()),
            timeline.during(half.compareTo(LEAST_SILENCE) > 0 ? half : LEAST_SILENCE));
  }

  @Override
  public synchronized Optional<Instant> at(Instant now) {
    if (offsets == null) {
      offsets =
          new KafkaLogOffsets(
              kafka.getConfigurationProperties(), subscription.topic(), subscription.group());
    }
    watermark = watermark.after(now, offsets.read());
    return Optional.ofNullable(watermark.until());
  }

  @Override
  public synchronized void destroy() {
    if (offsets != null) {
      offsets.close();
    }
  }
}
