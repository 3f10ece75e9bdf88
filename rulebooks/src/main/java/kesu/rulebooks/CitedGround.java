package kesu.rulebooks;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A ground (依据) with the wording of its clause, to be shown to people.
 *
 * @param rulebook the regulation
 * @param version the edition of it that was applied
 * @param inputs the facts that the clause was applied to, by name
 * @param outcome the result of applying it
 * @param text the wording of the clause; null if that edition has no such clause any more
 */
public record CitedGround(
    String rulebook,
    String version,
    ClauseId clause,
    SortedMap<String, String> inputs,
    String outcome,
    @Nullable Text text) {
  public CitedGround {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  /** Cites a ground with the wording of the edition it was decided under. */
  public static CitedGround of(Ground ground, Rulebook rulebook) {
    ClauseRow clause = rulebook.clauses().get(ground.clause());
    return new CitedGround(
        ground.rulebook(),
        ground.version(),
        ground.clause(),
        new TreeMap<>(ground.inputs()),
        ground.outcome(),
        clause == null ? null : clause.text());
  }
}
