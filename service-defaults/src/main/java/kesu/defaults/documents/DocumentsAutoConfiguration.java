package kesu.defaults.documents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
  MajorityConcerns majorityConcerns() {
    return new MajorityConcerns();
  }

  @Bean
  UnreadableDocuments unreadableDocuments(InstantSource time, MeterRegistry meters) {
    UnreadableDocuments unreadable = new UnreadableDocuments(time);
    Gauge.builder("kesu.documents.unreadable", unreadable, UnreadableDocuments::count)
        .description("Stored documents that cannot be read; each holds up its complaint")
        .register(meters);
    return unreadable;
  }

  @Bean
  UnreadableDocumentsEndpoint unreadableDocumentsEndpoint(UnreadableDocuments unreadable) {
    return new UnreadableDocumentsEndpoint(unreadable);
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
      UnreadableDocuments unreadable,
      EventArchive archive,
      StoreIncarnation incarnation,
      @Value("${spring.application.name}") String service) {
    return new DocumentStore(mongo, json, time, outbox, unreadable, archive, incarnation, service);
  }
}
