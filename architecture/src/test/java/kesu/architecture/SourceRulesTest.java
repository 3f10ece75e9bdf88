package kesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every rule about sources on all sources, and that every rule would notice a violation. */
class SourceRulesTest {
  private static final List<Source> ALL = Source.all();

  static Stream<Arguments> rules() {
    return SourceRules.ALL.keySet().stream().sorted().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(String rule) {
    assertThat(ALL.stream().flatMap(source -> violations(rule, source).stream())).isEmpty();
  }

  @Test
  void theSourcesAreThere() {
    assertThat(ALL).anyMatch(source -> source.main() && source.module().equals("sla-service"));
    assertThat(ALL).anyMatch(source -> !source.main() && source.module().equals("local/stack"));
  }

  @Test
  void aRegulationInAStringIsNoticed() {
    for (String string : List.of("'R1'", "'r1'", "'R1-D8'", "'R1-S'", "'kept by R1-D2b, mostly'")) {
      String text = "class A {\n  String a = " + string.replace('\'', '"') + ";\n}";
      assertThat(violations("no regulation by name", main(text)))
          .containsExactly("A.java:2 " + string.replace('\'', '"'));
    }
    assertThat(violations("no regulation by name", main("\"\"\"\n  as R1-D8 has it\n  \"\"\"")))
        .hasSize(1);
  }

  @Test
  void aRegulationElsewhereIsAllowed() {
    assertThat(
            violations(
                "no regulation by name",
                main(
                    """
                    // "R1" in a comment
                    /** "R1-D8" in a Javadoc. */
                    @Clause({"R1-D8", "R1-D9"})
                    class A {
                      char quote = '"'; String other = "PR1-X r12 R1x"; char apostrophe = '\\'';
                    }
                    """)))
        .isEmpty();
    Source test = new Source("sla-service", false, "A.java", "String r1 = \"R1\";");
    assertThat(violations("no regulation by name", test)).isEmpty();
  }

  @Test
  void aClauseThatIsNotSpeltInFullIsNoticed() {
    for (String planted :
        List.of(
            "void d8ARefusal() {}",
            "void missedD8() {}",
            "void closedByR1D9Only() {}",
            "void r1D9OnlyWhenReported() {}",
            "int d9(Instant at) {",
            "ClauseId D8 = id();",
            "/** Leaves out D3 to D6. */",
            "x = \"late (D8)\";")) {
      assertThat(violations("clauses are spelt in full", main(planted))).as(planted).isNotEmpty();
    }
  }

  @Test
  void aClauseInFullAndWhatIsNoClauseIsAllowed() {
    assertThat(
            violations(
                "clauses are spelt in full",
                main(
                    """
                    /** See R1-D8, and R1-D2b. */
                    @Clause({"R1-D8", "R1-D16"})
                    void aRefusalTellsCustomerService() { utf8(); md5Of(sha256()); at(Z9, P99Ms, "2026-03-02T02:00:00Z"); }
                    """)))
        .isEmpty();
  }

  private static Source main(String text) {
    return new Source("sla-service", true, "A.java", text);
  }

  private static List<String> violations(String rule, Source source) {
    return Objects.requireNonNull(SourceRules.ALL.get(rule), rule).apply(source);
  }
}
