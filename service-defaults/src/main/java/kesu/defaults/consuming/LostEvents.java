package kesu.defaults.consuming;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;

/**
 * Stops a consumer whose next events are not in the log any more, rather than go on as if there had
 * been none. A log that ends before the consumer's offset lost what the consumer has read; it is
 * read again from the beginning.
 */
final class LostEvents extends DefaultErrorHandler {
  private volatile @Nullable String lost;
  private volatile boolean accepted;

  /**
   * Creates the handler; events that cannot be handled for now are tried again after a back-off.
   */
  LostEvents(BackOff retries) {
    super(retries);
  }

  /** The partitions and offsets that were lost last; null if none ever were. */
  @Nullable String offsets() {
    return lost;
  }

  /** Goes on behind what was lost when the consumer is started next; false if nothing was. */
  boolean accept() {
    accepted = lost != null;
    return accepted;
  }

  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    if (!(thrown instanceof OffsetOutOfRangeException outOfRange)) {
      super.handleOtherException(thrown, consumer, container, batchListener);
      return;
    }
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(consumer.assignment());
    Map<TopicPartition, Long> gone = new HashMap<>(); // Kafka tells of one at a time
    consumer
        .committed(consumer.assignment())
        .forEach(
            (at, read) -> {
              if (read != null && read.offset() < begins.getOrDefault(at, 0L)) {
                gone.put(at, read.offset());
              }
            });
    outOfRange
        .offsetOutOfRangePartitions()
        .forEach(
            (at, offset) -> {
              if (offset < begins.getOrDefault(at, 0L)) {
                gone.put(at, offset);
              }
            });
    if (gone.isEmpty()) {
      consumer.seekToBeginning(outOfRange.offsetOutOfRangePartitions().keySet());
    } else if (accepted) {
      goOn(consumer, gone.keySet(), begins);
    } else {
      lost = describe(gone, begins);
      container.stopAbnormally(() -> {});
    }
  }

  private void goOn(
      Consumer<?, ?> consumer, Set<TopicPartition> gone, Map<TopicPartition, Long> begins) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    gone.forEach(at -> next.put(at, new OffsetAndMetadata(begins.getOrDefault(at, 0L))));
    next.forEach(consumer::seek);
    consumer.commitSync(next); // for whoever is assigned them next
    accepted = false;
  }

  private static String describe(Map<TopicPartition, Long> gone, Map<TopicPartition, Long> begins) {
    return gone.entrySet().stream()
        .map(
            at ->
                "%s %d–%d"
                    .formatted(
                        at.getKey(), at.getValue(), begins.getOrDefault(at.getKey(), 0L) - 1))
        .sorted()
        .collect(Collectors.joining(", ", "消息日志缺失未读事件 unread events are gone from the log: ", ""));
  }
}
