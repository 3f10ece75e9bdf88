package kesu.defaults;

import java.util.List;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The least service: one collection of tallies, and what a test adds. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TestService {
  /** How often something happened, and to what. */
  public record Tally(String id, int count, List<Long> numbers) {
    public Tally {
      numbers = List.copyOf(numbers);
    }

    /** The tally with one more. */
    public Tally plus(long number) {
      var more = new java.util.ArrayList<>(numbers);
      more.add(number);
      return new Tally(id, count + 1, more);
    }

    /** Nothing counted yet. */
    public static Tally none(String id) {
      return new Tally(id, 0, List.of());
    }
  }

  @Bean
  Documents<Tally> tallies(DocumentStore store) {
    return store.open("tallies", Tally.class);
  }
}
