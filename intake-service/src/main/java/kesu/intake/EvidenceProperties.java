package kesu.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of evidence.
 *
 * @param limit the largest file
 * @param objectStore an object store to keep files in; the service's own database if its endpoint
 *     is empty
 * @param unattachedKept how long an upload is kept that nobody attaches to its complaint; at least
 *     an hour, so that no request to attach it is still under way
 * @param sweepEvery the time between two searches for such uploads
 */
@ConfigurationProperties("kesu.intake.evidence")
public record EvidenceProperties(
    @DefaultValue("64MB") DataSize limit,
    @DefaultValue ObjectStore objectStore,
    @DefaultValue("24h") Duration unattachedKept,
    @DefaultValue("10m") Duration sweepEvery) {
  private static final Duration SHORTEST_KEPT = Duration.ofHours(1);

  public EvidenceProperties {
    if (unattachedKept.compareTo(SHORTEST_KEPT) < 0) {
      throw new IllegalArgumentException(
          "kesu.intake.evidence.unattached-kept 是 is "
              + unattachedKept
              + ", expected at least 1h (应至少为 1 小时)");
    }
  }

  /** The address of an object store, and the key to it. */
  public record ObjectStore(
      @DefaultValue("") String endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("kesu-evidence") String bucket,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey) {
    @Override
    public String toString() {
      return "ObjectStore[" + endpoint + " " + bucket + "]";
    }
  }
}
