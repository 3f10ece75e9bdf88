package kesu.defaults.documents;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kesu.defaults.outbox.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** Configures a service's document store. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
public class DocumentsAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  MongoCustomConversions kesuConversions() {
    return MongoCustomConversions.create(
        adapter -> {
          adapter.registerConverters(
              List.of(new IdentifierConversions.Writing(), new IdentifierConversions.Reading()));
          adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128);
        });
  }

  @Bean
  StoreIncarnation storeIncarnation(MongoTemplate mongo) {
    return new StoreIncarnation(mongo);
  }

  @Bean
  EventArchive eventArchive(
      MongoTemplate mongo,
      InstantSource time,
      @Value("${kesu.outbox.archive-for:90d}") Duration kept) {
    return new EventArchive(mongo, time, kept);
  }

  @Bean
  DocumentStore documentStore(
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      Outbox outbox,
      EventArchive archive,
      StoreIncarnation incarnation,
      @Value("${spring.application.name}") String service) {
    return new DocumentStore(mongo, json, time, outbox, archive, incarnation, service);
  }
}
