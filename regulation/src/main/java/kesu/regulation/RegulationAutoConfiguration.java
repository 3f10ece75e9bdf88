package kesu.regulation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kesu.defaults.time.TimeAutoConfiguration;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Loads rulebooks and organisation chart; a mistake in either stops the start. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
public class RegulationAutoConfiguration {
  @Bean
  Regulation regulation(
      @Value("${kesu.rulebooks.in-use}") String inUse,
      @Value("${kesu.rulebooks.folders}") List<String> folders,
      @Value("${kesu.organisation.folder}") String folder,
      InstantSource time) {
    Rulebooks rulebooks = Rulebooks.load(folders.stream().map(Path::of).toList());
    Rulebook today = rulebooks.inForce(inUse, time.instant());
    Organisation organisation =
        folder.isBlank() ? Organisation.sample(today) : Organisation.load(Path.of(folder), today);
    return new Regulation(rulebooks, organisation, inUse, time);
  }
}
