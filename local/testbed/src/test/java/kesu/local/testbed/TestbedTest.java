package kesu.local.testbed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

@Testbed
@SpringBootTest(
    properties = {
      "spring.kafka.consumer.auto-offset-reset=earliest",
      "spring.data.mongodb.representation.big-decimal=decimal128",
      "spring.mongodb.representation.uuid=standard"
    })
class TestbedTest {
  @Autowired private MongoTemplate mongo;
  @Autowired private KafkaTemplate<String, String> kafka;
  @Autowired private Received received;
  @Autowired private HealthIndicator mongoHealthContributor;

  @SpringBootApplication
  @Import(Received.class)
  static class Application {}

  static class Received {
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();

    @KafkaListener(topics = "testbed", groupId = "testbed")
    void receive(String message) {
      messages.add(message);
    }
  }

  record Money(String id, @Version @Nullable Long version, BigDecimal yuan, Instant at) {}

  @Test
  void kafkaCarriesAMessage() throws Exception {
    kafka.send("testbed", "key", "value").get(30, SECONDS);
    assertThat(received.messages.poll(30, SECONDS)).isEqualTo("value");
  }

  @Test
  void theStoreServesSpringDataWithVersionsDecimalsAndUniqueness() {
    mongo.indexOps(Money.class).createIndex(new Index("yuan", Sort.Direction.ASC).unique());
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    Money saved = mongo.insert(new Money("a", null, new BigDecimal("100.50"), at));
    mongo.insert(new Money("b", null, new BigDecimal("99.9"), at));

    Money next = mongo.save(new Money("a", saved.version(), new BigDecimal("1000.00"), at));
    assertThatThrownBy(() -> mongo.save(new Money("a", saved.version(), BigDecimal.ONE, at)))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThatThrownBy(() -> mongo.insert(new Money("c", null, new BigDecimal("1000"), at)))
        .isInstanceOf(DuplicateKeyException.class);
    Query atLeast100 =
        new Query(Criteria.where("yuan").gte(new BigDecimal("100")))
            .with(Sort.by("yuan").descending());
    assertThat(mongo.find(atLeast100, Money.class)).containsExactly(next);
    assertThat(mongo.count(new Query(), Money.class)).isEqualTo(2);
    QueryPlan plan =
        QueryPlan.of(
            mongo
                .getCollection("money")
                .find(atLeast100.getQueryObject())
                .sort(new Document("yuan", -1))
                .explain());
    assertThat(plan.indexes()).containsExactly("yuan_1");
    assertThat(plan.scansAll()).isFalse();
    assertThat(plan.sorts()).isFalse();
  }

  @Test
  void theStoreIsHealthyAndComesBackWithItsDataAfterAnOutage() {
    assertThat(mongoHealthContributor.health(false))
        .satisfies(h -> assertThat(h.getStatus()).isEqualTo(Status.UP));
    mongo.getCollection("kept").insertOne(new Document("_id", 1));
    TestServers.mongo().stop();
    TestServers.mongo().start();
    assertThat(mongo.getCollection("kept").countDocuments()).isEqualTo(1);
  }
}
