package kesu.intake.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kesu.terms.Clause;
import kesu.terms.HarmedParty;

/**
 * The answer to the question whether heavy loss or harm has been done already.
 *
 * @param heavy true if it has
 * @param suffered those who suffered it, as far as known; none if there was none
 */
@Clause("R1-I3")
public record Harm(boolean heavy, List<HarmedParty> suffered) {
  public Harm {
    suffered = List.copyOf(suffered);
  }

  /** The answer as it was given. */
  public static Harm of(boolean heavy, Set<HarmedParty> suffered) {
    return new Harm(heavy, List.copyOf(new TreeSet<>(suffered)));
  }
}
