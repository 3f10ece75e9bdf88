package kesu.defaults.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A complaint whose events are parked for one consumer group, because the first cannot be handled.
 *
 * @param group the consumer group
 * @param subject the complaint
 * @param since when the first was parked
 * @param reason the failure of the first
 * @param events the parked events in order
 */
public record ParkedComplaint(
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
