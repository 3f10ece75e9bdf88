package kesu.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of evidence.
 *
 * @param limit the largest file
 * @param objectStore an object store to keep files in; the service's own database if its endpoint
 *     is empty
 */
@ConfigurationProperties("kesu.intake.evidence")
public record EvidenceProperties(
    @DefaultValue("64MB") DataSize limit, @DefaultValue ObjectStore objectStore) {
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
