package kesu.media;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The regulations and the organisation chart that the service decides by. */
@Configuration(proxyBeanMethods = false)
class Regulations {
  /** The regulation whose permissions say who may act here. */
  static final String HOUSE_RULES = "R1";

  @Bean
  Rulebooks rulebooks(@Value("${kesu.rulebooks.folders:}") List<String> folders) {
    return Rulebooks.load(folders.stream().map(Path::of).toList());
  }

  @Bean
  Organisation organisation(
      Rulebooks rulebooks,
      InstantSource time,
      @Value("${kesu.organisation.folder:}") String folder) {
    Rulebook rulebook = rulebooks.inForce(HOUSE_RULES, time.instant());
    return folder.isBlank()
        ? Organisation.sample(rulebook)
        : Organisation.load(Path.of(folder), rulebook);
  }
}
