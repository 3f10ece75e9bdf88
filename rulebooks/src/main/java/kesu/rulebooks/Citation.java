package kesu.rulebooks;

import java.util.Map;
import kesu.terms.ClauseId;
import kesu.terms.Ground;

/** The rulebook and version that grounds are made under. */
record Citation(String rulebook, String version) {
  Ground ground(ClauseId clause, Map<String, String> inputs, String outcome) {
    return new Ground(rulebook, version, clause, inputs, outcome);
  }
}
