package kesu.planted.rules;

import java.nio.file.Path;

/** Reads a file in a rule. */
class ImpureRule {
  Path where = Path.of("rule.txt");
}
