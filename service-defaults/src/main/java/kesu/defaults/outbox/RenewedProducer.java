package kesu.defaults.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An idempotent producer that is replaced by a new one after an error that it cannot recover from.
 * It has no transactions.
 */
final class RenewedProducer implements Producer<String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(RenewedProducer.class);
  private final Supplier<Producer<String, byte[]>> create;
  private final Consumer<Producer<String, byte[]>> discard;
  private @Nullable Producer<String, byte[]> current;
  private boolean closed;

  RenewedProducer(
      Supplier<Producer<String, byte[]>> create, Consumer<Producer<String, byte[]>> discard) {
    this.create = create;
    this.discard = discard;
  }

  private synchronized Producer<String, byte[]> current() {
    if (closed) {
      throw new IllegalStateException("The producer is closed");
    }
    if (current == null) {
      current = create.get();
    }
    return current;
  }

  private void renewIfFatal(Producer<String, byte[]> used, Throwable failure) {
    if (!isFatal(failure)) {
      return;
    }
    synchronized (this) {
      if (current != used) {
        return;
      }
      current = null;
    }
    LOG.warn("生产者已失效，改用新的。 The producer failed for good and is replaced", failure);
    discard.accept(used);
  }

  private static boolean isFatal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfOrderSequenceException
          || cause instanceof InvalidPidMappingException
          || cause instanceof InvalidProducerEpochException
          || cause instanceof ProducerFencedException
          || cause instanceof ClusterAuthorizationException
          || cause instanceof IllegalStateException) {
        return true;
      }
    }
    // thrown by every later send after an error of the producer, with that error as the cause
    return failure.getClass() == KafkaException.class && failure.getCause() != null;
  }

  @Override
  public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
    return send(record, null);
  }

  @Override
  public Future<RecordMetadata> send(
      ProducerRecord<String, byte[]> record, @Nullable Callback callback) {
    Producer<String, byte[]> used = current();
    try {
      return used.send(
          record,
          (metadata, failure) -> {
            if (failure != null) {
              renewIfFatal(used, failure);
            }
            if (callback != null) {
              callback.onCompletion(metadata, failure);
            }
          });
    } catch (RuntimeException failure) {
      renewIfFatal(used, failure);
      throw failure;
    }
  }

  @Override
  public void flush() {
    current().flush();
  }

  @Override
  public List<PartitionInfo> partitionsFor(String topic) {
    return current().partitionsFor(topic);
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    return current().metrics();
  }

  @Override
  public Uuid clientInstanceId(Duration timeout) {
    return current().clientInstanceId(timeout);
  }

  @Override
  public void registerMetricForSubscription(KafkaMetric metric) {
    current().registerMetricForSubscription(metric);
  }

  @Override
  public void unregisterMetricFromSubscription(KafkaMetric metric) {
    current().unregisterMetricFromSubscription(metric);
  }

  @Override
  public void initTransactions() {
    throw noTransactions();
  }

  @Override
  public void beginTransaction() {
    throw noTransactions();
  }

  @Override
  public void sendOffsetsToTransaction(
      Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
    throw noTransactions();
  }

  @Override
  public void commitTransaction() {
    throw noTransactions();
  }

  @Override
  public void abortTransaction() {
    throw noTransactions();
  }

  private static UnsupportedOperationException noTransactions() {
    return new UnsupportedOperationException("Events are sent without transactions");
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(2));
  }

  @Override
  public void close(Duration timeout) {
    Producer<String, byte[]> last;
    synchronized (this) {
      closed = true;
      last = current;
      current = null;
    }
    if (last != null) {
      last.close(timeout);
    }
  }
}
