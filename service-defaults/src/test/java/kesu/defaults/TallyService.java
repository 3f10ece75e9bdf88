package kesu.defaults;

import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The smallest service: one collection of tallies, and what a test adds. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TallyService {
  @Bean
  Documents<Tally> tallies(DocumentStore store) {
    return store.open("tallies", Tally.class);
  }
}
