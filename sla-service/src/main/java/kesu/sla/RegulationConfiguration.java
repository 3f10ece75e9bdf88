package kesu.sla;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.sla.rules.Observed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads rulebooks and organisation chart; a mistake in either stops the start. */
@Configuration
class RegulationConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(RegulationConfiguration.class);

  @Bean
  Rulebooks rulebooks(@Value("${kesu.rulebooks.folders:}") List<String> folders) {
    return Rulebooks.load(folders.stream().map(Path::of).toList());
  }

  @Bean
  Regulation regulation(
      Rulebooks rulebooks,
      @Value("${kesu.organisation.folder:}") String folder,
      InstantSource time) {
    Rulebook now = rulebooks.inForce(Regulation.R1, time.instant());
    LOG.atInfo()
        .addKeyValue("rulebook", now.id() + "/" + now.version())
        .addKeyValue("notKept", Observed.notKept(now.clocks()))
        .log("Clocks that no event tells of are not kept");
    return new Regulation(
        rulebooks,
        folder.isEmpty() ? Organisation.sample(now) : Organisation.load(Path.of(folder), now),
        time);
  }
}
