package kesu.defaults.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's request for events that it misses, addressed to whoever publishes them.
 *
 * @param source the stream; null for every stream about the subject
 * @param subject the complaint
 * @param from the first number
 * @param to the last number
 * @param types the event types wanted; all if empty
 * @param group the consumer group that misses them
 */
public record RepublishRequest(
    @Nullable String source, String subject, long from, long to, Set<String> types, String group) {
  /** The topic that requests go to. */
  public static final String TOPIC = "outbox.requests";

  public RepublishRequest {
    types = Set.copyOf(types);
  }
}
