package kesu.defaults.outbox;

import kesu.defaults.topics.UnusableTopic;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Kinds of failures to send an event, by what they concern. */
enum SendFailure {
  /** This event only; others of its topic can be sent. */
  EVENT,
  /** The topic, until somebody intervenes. */
  TOPIC,
  /** The topic for now: the broker, or a part of it, is away. */
  OUTAGE;

  static SendFailure of(Throwable failure) {
    return switch (failure) {
      case RecordTooLargeException e -> EVENT;
      case RecordBatchTooLargeException e -> EVENT;
      case SerializationException e -> EVENT;
      case InvalidRecordException e -> EVENT;
      case InvalidTimestampException e -> EVENT;
      case UnusableTopic e -> TOPIC;
      case TopicAuthorizationException e -> TOPIC;
      case InvalidTopicException e -> TOPIC;
      case PolicyViolationException e -> TOPIC;
      case KafkaException e -> OUTAGE;
      case IllegalStateException e -> OUTAGE; // the producer was closed
      default -> EVENT;
    };
  }

  /**
   * The reason to show, without an event's words, which a message that is not Kafka's may quote.
   */
  static String reason(Throwable failure) {
    return failure instanceof ApiException || failure instanceof UnusableTopic
        ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
        : failure.getClass().getName();
  }
}
