package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A producer is replaced after an error that it cannot recover from, and after no other. */
class RenewedProducerTest {
  private final List<MockProducer<String, byte[]>> made = new ArrayList<>();
  private final RenewedProducer producer =
      new RenewedProducer(
          () -> {
            var next =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
            made.add(next);
            return next;
          },
          failed -> failed.close());

  private static ProducerRecord<String, byte[]> event() {
    return new ProducerRecord<>("topic", "key", new byte[0]);
  }

  static List<RuntimeException> fatal() {
    return List.of(
        new OutOfOrderSequenceException("lost"),
        new UnknownProducerIdException("lost"),
        new InvalidPidMappingException("expired"),
        new ProducerFencedException("fenced"),
        new ClusterAuthorizationException("denied"),
        new KafkaException("in an error state", new ClusterAuthorizationException("denied")));
  }

  @ParameterizedTest
  @MethodSource("fatal")
  void anErrorThatIsFatalMakesANewProducer(RuntimeException error) {
    List<Exception> reported = new ArrayList<>();
    producer.send(event(), (metadata, failure) -> reported.add(failure));
    made.getFirst().errorNext(error);
    assertThat(reported).containsExactly(error);
    assertThat(made.getFirst().closed()).isTrue();

    producer.send(event());
    assertThat(made).hasSize(2);
    assertThat(made.getLast().history()).hasSize(1);
  }

  @Test
  void anErrorThrownBySendingMakesANewProducerToo() {
    producer.send(event());
    made.getFirst().sendException = new KafkaException("in error", new RuntimeException("first"));
    assertThatThrownBy(() -> producer.send(event())).isInstanceOf(KafkaException.class);
    producer.send(event());
    assertThat(made).hasSize(2);
  }

  @Test
  void anOutageKeepsTheProducer() {
    producer.send(event());
    made.getFirst().errorNext(new TimeoutException("no broker"));
    producer.send(event());
    assertThat(made).hasSize(1);
  }
}
