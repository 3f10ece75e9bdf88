package kesu.defaults.consuming;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Begins partitions of which a group has committed nothing at the beginning of the log. The
 * consumer's own reset would do the same, but also pass over events that were lost before they were
 * read ({@link LostEvents}).
 */
final class FirstOffsets implements ConsumerAwareRebalanceListener {
  private final ParkedEvents parked;

  /**
   * Creates the listener of a consumer.
   *
   * @param parked its parked events, which another instance may have changed
   */
  FirstOffsets(ParkedEvents parked) {
    this.parked = parked;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    parked.forget();
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
    List<TopicPartition> fresh =
        partitions.stream().filter(partition -> committed.get(partition) == null).toList();
    if (!fresh.isEmpty()) { // an empty list would mean all
      consumer.seekToBeginning(fresh);
    }
  }
}
