package kesu.terms;

import java.util.Map;

/**
 * The ground of a decision (依据): the clause that was applied, in which version of which rulebook,
 * to which inputs, with what outcome. Made where the outcome is computed, so that the two cannot
 * disagree. Inputs are facts of the case and never a customer's name, telephone or address.
 *
 * @param rulebook the regulation, such as {@code R1}
 * @param version the version in force when the complaint was received
 * @param clause the clause applied
 * @param inputs the facts that the clause was applied to, by name
 * @param outcome the outcome, in one word or short phrase
 */
public record Ground(
    String rulebook, String version, ClauseId clause, Map<String, String> inputs, String outcome) {
  public Ground {
    inputs = Map.copyOf(inputs);
  }
}
