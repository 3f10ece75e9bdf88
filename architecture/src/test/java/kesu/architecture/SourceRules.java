package kesu.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about the text of sources, each as a function from a source to its violations. */
final class SourceRules {
  private static final Set<String> KNOWN = ClauseTables.read().numbers();

  /** Skips what may name a regulation, and finds strings and text blocks in the groups 1 and 2. */
  private static final Pattern STRINGS =
      Pattern.compile(
          "@Clause\\s*\\([^)]*\\)"
              + "|//[^\\n]*"
              + "|/\\*[\\s\\S]*?\\*/"
              + "|'(?:[^'\\\\\\n]|\\\\.)+'"
              + "|\"\"\"([\\s\\S]*?)\"\"\""
              + "|\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"");

  private static final Pattern REGULATION =
      Pattern.compile("(?<![\\w-])[Rr][1-9](-[A-Z]+\\d*[a-z]?)?(?![\\w-])");

  /** A number alone, such as {@code D8}: a constant, or a clause cited without its regulation. */
  private static final Pattern ALONE = Pattern.compile("(?<![\\w-])([A-Z]\\d{1,2}[a-z]?)(?!\\w)");

  /** A number in the middle or at the end of a name, such as {@code missedD8}. */
  private static final Pattern WITHIN_NAME =
      Pattern.compile("(?<=[a-z]|[Rr]\\d)([A-Z]\\d{1,2}[a-z]?)(?![a-z0-9])");

  /** A number that a method's name begins with, such as {@code d8ARefusal(}. */
  private static final Pattern METHOD =
      Pattern.compile("(?<![\\w.\"-])([a-z]\\d{1,2}[a-z]?)(?=(?:[A-Z]\\w*)?\\s*\\()");

  static final Map<String, Function<Source, List<String>>> ALL =
      Map.of(
          "no regulation by name", SourceRules::regulationsByName,
          "clauses are spelt in full", SourceRules::clausesNotInFull);

  private SourceRules() {}

  private static List<String> regulationsByName(Source source) {
    if (!source.main() || !Project.product().contains(source.module())) {
      return List.of();
    }
    return STRINGS
        .matcher(source.text())
        .results()
        .filter(string -> string.group(1) != null || string.group(2) != null)
        .filter(string -> REGULATION.matcher(string.group()).find())
        .map(string -> source.at(string.start()) + " " + string.group())
        .toList();
  }

  private static List<String> clausesNotInFull(Source source) {
    return Stream.of(ALONE, WITHIN_NAME, METHOD)
        .flatMap(pattern -> pattern.matcher(source.text()).results())
        .filter(SourceRules::isClause)
        .map(number -> source.at(number.start()) + " " + number.group(1))
        .toList();
  }

  private static boolean isClause(MatchResult number) {
    String found = number.group(1);
    return KNOWN.contains(found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1));
  }
}
