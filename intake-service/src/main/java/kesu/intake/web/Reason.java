package kesu.intake.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.rulebooks.Rulebook;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Text;

/** A ground with the words of its clause. */
record Reason(
    String rulebook,
    String version,
    ClauseId clause,
    SortedMap<String, String> inputs,
    String outcome,
    Text text) {
  static List<Reason> of(List<Ground> grounds, Rulebook rulebook) {
    return grounds.stream().map(ground -> of(ground, rulebook)).toList();
  }

  private static Reason of(Ground ground, Rulebook rulebook) {
    return new Reason(
        ground.rulebook(),
        ground.version(),
        ground.clause(),
        new TreeMap<>(ground.inputs()),
        ground.outcome(),
        rulebook.clause(ground.clause()).text());
  }
}
