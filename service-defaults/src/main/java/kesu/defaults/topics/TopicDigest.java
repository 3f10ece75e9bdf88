package kesu.defaults.topics;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The number of events of each key and a hash of them in their order, to compare two topics by. */
final class TopicDigest {
  private static final ByteBuffer NO_KEY = ByteBuffer.allocate(0);
  private final Map<ByteBuffer, KeyDigest> byKey = new HashMap<>();
  private final Map<Integer, Long> byPartition = new TreeMap<>();
  private boolean divided;

  /** The events of one key. */
  private record KeyDigest(long count, long hash, int lastPartition) {}

  void add(ConsumerRecord<byte[], byte[]> event) {
    boolean keyed = event.key() != null;
    ByteBuffer key = keyed ? ByteBuffer.wrap(event.key()) : NO_KEY;
    KeyDigest before = byKey.getOrDefault(key, new KeyDigest(0, 0, event.partition()));
    divided |= keyed && before.lastPartition() != event.partition();
    // events without a key have no order
    long hash = (keyed ? 31 * before.hash() : before.hash()) + hash(event);
    byKey.put(key, new KeyDigest(before.count() + 1, hash, event.partition()));
    byPartition.merge(event.partition(), 1L, Long::sum);
  }

  private static long hash(ConsumerRecord<byte[], byte[]> event) {
    long hash = 31 * event.timestamp() + Arrays.hashCode(event.value());
    for (Header header : event.headers()) {
      hash = 31 * (31 * hash + header.key().hashCode()) + Arrays.hashCode(header.value());
    }
    return hash * 0x9E3779B97F4A7C15L;
  }

  /** True if the other holds the same events, those of each key in the same order. */
  boolean hasSameEvents(TopicDigest other) {
    return byKey.keySet().equals(other.byKey.keySet())
        && byKey.entrySet().stream()
            .allMatch(
                each -> {
                  KeyDigest of = other.byKey.get(each.getKey());
                  return of != null
                      && of.count() == each.getValue().count()
                      && of.hash() == each.getValue().hash();
                });
  }

  /** True if the events of some key are in several partitions. */
  boolean isDivided() {
    return divided;
  }

  long events() {
    return byPartition.values().stream().mapToLong(Long::longValue).sum();
  }

  int keys() {
    return byKey.size();
  }

  /** The number of events in each partition that has any. */
  Map<Integer, Long> byPartition() {
    return Map.copyOf(byPartition);
  }
}
