package kesu.rulebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Severity;
import kesu.terms.Text;

/**
 * The clauses that decide how severe a complaint is (R1-S1 to R1-S4): the gravest that applies
 * counts.
 */
public final class SeverityRules {
  static final String FILE = "severity.csv";
  static final String[] COLUMNS = {"clause", "fact", "severity", "text_zh", "text_en", "source"};

  /**
   * One clause.
   *
   * @param fact the fact it requires; empty for the clause that applies if no other does
   */
  private record SeverityRule(
      ClauseId clause, Optional<SeverityFact> fact, Severity severity, Text text) {}

  private final Citation citation;
  private final List<SeverityRule> rules;

  private SeverityRules(Citation citation, List<SeverityRule> rules) {
    this.citation = citation;
    this.rules = rules;
  }

  static SeverityRules read(Table table, List<Row> rows, Citation citation) {
    Map<String, Optional<SeverityFact>> words = new TreeMap<>();
    words.put(Row.NONE, Optional.empty());
    Row.constants(SeverityFact.class).forEach((word, fact) -> words.put(word, Optional.of(fact)));
    Complete.check(table, rows, row -> row.cell("fact"), words.keySet());
    return new SeverityRules(
        citation,
        rows.stream()
            .map(
                row ->
                    new SeverityRule(
                        row.clause("clause"),
                        row.word("fact", words),
                        row.constant("severity", Severity.class),
                        row.text("text")))
            .toList());
  }

  /**
   * Judges the facts: the gravest severity of the clauses that apply, with a ground for each that
   * makes the complaint more than ordinary.
   */
  public SeverityFinding judge(SeverityFacts facts) {
    Severity gravest = Severity.ORDINARY;
    List<Ground> grounds = new ArrayList<>();
    for (SeverityRule rule : rules) {
      if (rule.severity() != Severity.ORDINARY
          && rule.fact().filter(fact -> fact.in(facts)).isPresent()) {
        grounds.add(
            citation.ground(
                rule.clause(), Map.of(rule.fact().get().name(), "true"), rule.severity().name()));
        gravest = rule.severity().compareTo(gravest) > 0 ? rule.severity() : gravest;
      }
    }
    return grounds.isEmpty() ? noneApplies(facts) : new SeverityFinding(gravest, grounds);
  }

  private SeverityFinding noneApplies(SeverityFacts facts) {
    SeverityRule otherwise =
        rules.stream().filter(rule -> rule.fact().isEmpty()).findFirst().orElseThrow();
    Map<String, String> inputs = new TreeMap<>();
    rules.forEach(
        rule ->
            rule.fact().ifPresent(fact -> inputs.put(fact.name(), String.valueOf(fact.in(facts)))));
    return new SeverityFinding(
        otherwise.severity(),
        List.of(citation.ground(otherwise.clause(), inputs, otherwise.severity().name())));
  }
}
