package kesu.defaults.taking;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A complaint whose events cannot be handled by one consumer group, because of the first of them.
 *
 * @param group the consumer group
 * @param subject the complaint
 * @param since when the first was parked
 * @param reason why the first cannot be handled
 * @param events the parked events in order
 */
public record Parked(
    String group, String subject, Instant since, String reason, List<ParkedEvent> events) {
  /**
   * One parked event as it was in the log.
   *
   * @param position topic, partition and offset
   * @param headers its headers
   * @param value its data
   */
  public record ParkedEvent(String position, Map<String, String> headers, byte[] value) {}
}
