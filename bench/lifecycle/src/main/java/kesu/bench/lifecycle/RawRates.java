package kesu.bench.lifecycle;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What the parts can do by themselves on the same machine at the same time: the bound of what the
 * whole can do.
 */
final class RawRates {
  private static final int THREADS = 16;
  private static final String KILOBYTE = "x".repeat(900);
  private final Duration length;

  RawRates(Duration length) {
    this.length = length;
  }

  /** Inserts of 1 KB documents per second, acknowledged, 16 threads, through the driver. */
  double store(String uri) throws InterruptedException {
    try (MongoClient client = MongoClients.create(uri)) {
      MongoCollection<Document> collection = client.getDatabase("bench").getCollection("raw");
      collection.drop();
      return rate(
          () ->
              collection.insertOne(
                  new Document("_id", UUID.randomUUID().toString()).append("words", KILOBYTE)));
    }
  }

  /**
   * Records of 1 KB per second, acknowledged by all replicas, 16 threads that each wait for theirs.
   */
  double kafka(String bootstrap) throws InterruptedException {
    byte[] value = KILOBYTE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer())) {
      return rate(
          () -> {
            try {
              producer
                  .send(new ProducerRecord<>("bench.raw", UUID.randomUUID().toString(), value))
                  .get();
            } catch (java.util.concurrent.ExecutionException failed) {
              throw new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
              Thread.currentThread().interrupt();
            }
          });
    }
  }

  /** POSTs per second through the gateway to a service that does nothing, 16 threads. */
  double http(Api api) throws InterruptedException {
    return rate(
        () -> {
          int status = api.post("/api/echo", Api.AGENT, null, "{}").status();
          if (status != 200) {
            throw new IllegalStateException("The echo was answered " + status);
          }
        });
  }

  private double rate(Runnable operation) throws InterruptedException {
    run(operation, length.dividedBy(2)); // warm
    return run(operation, length);
  }

  private static double run(Runnable operation, Duration length) throws InterruptedException {
    LongAdder done = new LongAdder();
    long began = System.nanoTime();
    long end = began + length.toNanos();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        workers.submit(
            () -> {
              while (System.nanoTime() < end) {
                operation.run();
                done.increment();
              }
              return null;
            });
      }
    }
    if (done.sum() == 0) {
      throw new IllegalStateException("Not one operation succeeded");
    }
    return done.sum() / ((System.nanoTime() - began) / 1e9);
  }
}
