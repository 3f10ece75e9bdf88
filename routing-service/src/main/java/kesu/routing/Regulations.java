package kesu.routing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the regulations and the organisation chart; what cannot be used stops the start. */
@Configuration(proxyBeanMethods = false)
class Regulations {
  private static final String MAJOR_COMPLAINTS = "R1";

  @Bean
  Rulebooks rulebooks(@Value("${kesu.rulebooks.folders:}") List<String> folders) {
    return Rulebooks.load(folders.stream().map(Path::of).toList());
  }

  @Bean
  Organisation organisation(
      Rulebooks rulebooks,
      InstantSource time,
      @Value("${kesu.organisation.folder:#{null}}") @Nullable Path folder) {
    Rulebook rulebook = rulebooks.inForce(MAJOR_COMPLAINTS, time.instant());
    return folder == null ? Organisation.sample(rulebook) : Organisation.load(folder, rulebook);
  }
}
