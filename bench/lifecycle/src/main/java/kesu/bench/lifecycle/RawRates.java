package kesu.bench.lifecycle;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** The rates that store, broker and gateway reach on their own: the bound for the whole. */
final class RawRates {
  private static final String TOPIC = "bench.raw";
  private static final int THREADS = 16;
  private static final String KILOBYTE = "x".repeat(900);
  private final Duration length;

  RawRates(Duration length) {
    this.length = length;
  }

  /** Inserts of 1 KB documents per second, acknowledged, 16 threads, through the driver. */
  double store(String uri) throws InterruptedException, ExecutionException {
    try (MongoClient client = MongoClients.create(uri)) {
      MongoCollection<Document> collection = client.getDatabase("bench").getCollection("raw");
      collection.drop();
      return rate(
          () ->
              collection.insertOne(
                  new Document("_id", UUID.randomUUID().toString()).append("words", KILOBYTE)));
    }
  }

  /** Records of 1 KB per second, acknowledged by all replicas, from 16 threads that wait each. */
  double kafka(String bootstrap) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      if (!admin.listTopics().names().get().contains(TOPIC)) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
      }
    }
    byte[] value = KILOBYTE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer())) {
      return rate(
          () ->
              producer
                  .send(new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), value))
                  .get());
    }
  }

  /** POSTs per second through the gateway to a service that does nothing, 16 threads. */
  double http(GatewayClient api) throws InterruptedException, ExecutionException {
    return rate(
        () -> {
          int status = api.post("/api/echo", GatewayClient.AGENT, null, "{}").status();
          if (status != 200) {
            throw new IllegalStateException("The echo replied " + status);
          }
        });
  }

  private double rate(Operation operation) throws InterruptedException, ExecutionException {
    run(operation, length.dividedBy(2)); // warm-up
    return run(operation, length);
  }

  private static double run(Operation operation, Duration length)
      throws InterruptedException, ExecutionException {
    LongAdder done = new LongAdder();
    long began = System.nanoTime();
    long end = began + length.toNanos();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            workers.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    operation.run();
                    done.increment();
                  }
                  return null;
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    }
    return done.sum() / ((System.nanoTime() - began) / 1e9);
  }

  /** An operation; an exception ends the measurement. */
  private interface Operation {
    void run() throws Exception;
  }
}
