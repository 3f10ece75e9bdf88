package kesu.defaults.consuming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
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
    Map<TopicPartition, Long> offsets = outOfRange.offsetOutOfRangePartitions();
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(offsets.keySet());
    List<String> gone =
        offsets.entrySet().stream()
            .map(offset -> gone(offset, begins.getOrDefault(offset.getKey(), 0L)))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    if (gone.isEmpty() || accepted) {
      accepted = false;
      consumer.seekToBeginning(offsets.keySet());
      return;
    }
    lost = "消息日志缺失未读事件 unread events are gone from the log: " + String.join(", ", gone);
    container.stopAbnormally(() -> {});
  }

  private static Optional<String> gone(Map.Entry<TopicPartition, Long> offset, long begin) {
    return offset.getValue() < begin
        ? Optional.of("%s %d–%d".formatted(offset.getKey(), offset.getValue(), begin - 1))
        : Optional.empty();
  }
}
