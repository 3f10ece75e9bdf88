package kesu.rulebooks;

import java.util.Map;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A ground with the words of its clause (依据), for people who ask why.
 *
 * @param rulebook the regulation
 * @param version the edition of it that was applied
 * @param inputs what the clause was applied to
 * @param outcome what followed
 * @param text the clause's words; null where that edition has no such clause any more
 */
public record Cited(
    String rulebook,
    String version,
    ClauseId clause,
    Map<String, String> inputs,
    String outcome,
    @Nullable Text text) {
  /** Cites from the edition that the ground was decided under. */
  public static Cited of(Ground ground, Rulebook rulebook) {
    ClauseRow clause = rulebook.clauses().get(ground.clause());
    return new Cited(
        ground.rulebook(),
        ground.version(),
        ground.clause(),
        ground.inputs(),
        ground.outcome(),
        clause == null ? null : clause.text());
  }
}
