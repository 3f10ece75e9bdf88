package kesu.defaults.consuming;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to the log header by header, as any sender outside might. */
final class LogWriter implements AutoCloseable {
  static final String REOPENED = "complaint.reopened.v1";
  static final String CONTACTED = "complaint.contacted.v1";
  private static final String DATA =
      """
      {"reached":true,"at":"2026-03-02T01:30:00Z","by":{"person":"E1","post":"clerk","department":"bj"}}\
      """;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** The headers of an event. */
  static Map<String, String> headers(String source, String subject, long number, String type) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", subject + "/" + number);
    headers.put("ce_source", source);
    headers.put("ce_type", type);
    headers.put("ce_time", "2026-03-02T01:30:00Z");
    headers.put("ce_subject", subject);
    headers.put("ce_sequence", Long.toString(number));
    headers.put("ce_correlationid", "c-7");
    return headers;
  }

  void write(Map<String, String> headers) {
    write(headers, DATA);
  }

  void write(Map<String, String> headers, String data) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topics.LIFECYCLE, headers.get("ce_subject"), data.getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
