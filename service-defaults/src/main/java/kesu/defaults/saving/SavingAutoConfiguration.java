package kesu.defaults.saving;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its store. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
public class SavingAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  MongoCustomConversions kesuConversions() {
    return MongoCustomConversions.create(
        adapter -> {
          adapter.registerConverters(
              List.of(new TermConversions.Writing(), new TermConversions.Reading()));
          adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128);
        });
  }

  @Bean
  DocumentStore documentStore(
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      Outbox outbox,
      @Value("${spring.application.name}") String service) {
    return new DocumentStore(mongo, json, time, outbox, service);
  }
}
