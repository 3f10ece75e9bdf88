package kesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every rule on the services, and that every rule would notice a violation. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kesu");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("kesu.planted");

  /** The planted class that breaks each rule. */
  private static final Map<String, String> VIOLATIONS =
      Map.ofEntries(
          Map.entry("rules are pure", "kesu.planted.rules.ImpureRule"),
          Map.entry(
              "decisions need no Spring", "kesu.planted.defaults.decisions.DecisionWithSpring"),
          Map.entry("store queries sit in mongo adapters", "kesu.planted.one.QueriesTheStore"),
          Map.entry("use cases are in the field's words", "kesu.planted.one.Tidings"),
          Map.entry("contracts and rulebooks are pure", "kesu.planted.rulebooks.SpringRulebook"),
          Map.entry("time comes in", "kesu.planted.one.ReadsTheClock"),
          Map.entry("adapters are package-private", "kesu.planted.web.PublicAdapter"),
          Map.entry("use cases do not know adapters", "kesu.planted.KnowsAnAdapter"),
          Map.entry("services do not know each other", "kesu.planted.one.KnowsAnotherService"),
          Map.entry("plumbing knows no regulation", "kesu.planted.defaults.KnowsRegulation"),
          Map.entry("names say what a thing is", "kesu.planted.one.ComplaintHelper"),
          Map.entry("dependencies are constructed with", "kesu.planted.one.InjectedField"),
          Map.entry("packages are null-marked", "kesu.planted.unmarked.Unmarked"),
          Map.entry("money is BigDecimal", "kesu.planted.one.DoubleMoney"),
          Map.entry("nobody prints", "kesu.planted.one.Prints"));

  static Stream<Arguments> rules() {
    return Rules.ALL.keySet().stream().sorted().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(String rule) {
    rule(rule).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noticesItsPlantedViolation(String rule) {
    String planted = Objects.requireNonNull(VIOLATIONS.get(rule), rule);
    List<String> details = rule(rule).evaluate(PLANTED).getFailureReport().getDetails();
    assertThat(details).as(rule).anyMatch(detail -> detail.contains(planted));
  }

  private static ArchRule rule(String name) {
    return Objects.requireNonNull(Rules.ALL.get(name), name);
  }

  @Test
  void theServicesAreThere() {
    for (String service :
        List.of(
            "intake", "routing", "sla", "penalty", "media", "gateway", "defaults", "rulebooks")) {
      assertThat(PRODUCT)
          .as(service)
          .anyMatch(type -> type.getPackageName().startsWith("kesu." + service));
    }
  }
}
