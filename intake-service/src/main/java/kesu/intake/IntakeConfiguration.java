package kesu.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kesu.defaults.documents.Documents;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  Rulebooks rulebooks(@Value("${kesu.rulebooks.folders:}") List<String> folders) {
    return Rulebooks.load(folders.stream().map(Path::of).toList());
  }

  /** The chart is checked against the rulebook in force when the service starts. */
  @Bean
  Organisation organisation(
      Rulebooks rulebooks,
      InstantSource time,
      @Value("${kesu.organisation.folder:}") String folder) {
    Rulebook rulebook = rulebooks.inForce(Regulation.R1, time.instant());
    return folder.isBlank()
        ? Organisation.sample(rulebook)
        : Organisation.load(Path.of(folder), rulebook);
  }

  @Bean
  Regulation regulation(Rulebooks rulebooks) {
    return new Regulation(rulebooks);
  }

  @Bean
  Registering registering(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      NumberBlocks blocks,
      Rulebooks rulebooks,
      Organisation organisation,
      Regulation regulation,
      InstantSource time,
      @Value("${kesu.intake.telephone-key}") String telephoneKey) {
    return new Registering(
        complaints,
        search,
        new Admission(rulebooks, organisation),
        regulation,
        new NumberSequence(blocks),
        new CustomerKeys(telephoneKey),
        time);
  }

  @Bean
  Handling handling(
      Documents<Complaint> complaints,
      Regulation regulation,
      Organisation organisation,
      InstantSource time) {
    return new Handling(complaints, regulation, organisation, time);
  }

  @Bean
  Following following(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    return new Following(complaints, regulation, time);
  }

  @Bean
  Reading reading(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      Regulation regulation,
      Organisation organisation,
      InstantSource time) {
    return new Reading(complaints, search, regulation, organisation, time);
  }
}
