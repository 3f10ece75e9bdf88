package kesu.architecture;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests that drive the whole stack through the gateway, with the clauses that they are marked
 * with. They are read from their sources, because they are compiled after this module.
 *
 * @param clauses the clauses by {@code Class.method}; those of a class count for all its methods
 * @param tests the names of all test classes and methods
 */
record BlackBoxTests(Map<String, Set<String>> clauses, Set<String> tests) {
  private static final String MODULE = "local/stack";
  private static final Pattern DRIVING = Pattern.compile("(\\w+(?:IT|Tests))\\.java");
  private static final Pattern MARKED =
      Pattern.compile("@Clause\\(\\s*(\\{[^}]*\\}|\"[^\"]*\")\\s*\\)");
  private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:void\\s+(\\w+)\\(|(?:class|interface)\\s+\\w+)");
  private static final Pattern METHOD =
      Pattern.compile("(?s)@(?:Test|ParameterizedTest)\\b.*?\\bvoid\\s+(\\w+)\\(");

  static BlackBoxTests read() {
    BlackBoxTests read = new BlackBoxTests(new TreeMap<>(), new TreeSet<>());
    Source.all().stream()
        .filter(source -> source.module().equals(MODULE) && !source.main())
        .sorted(Comparator.comparing(Source::name))
        .forEach(read::add);
    return read;
  }

  private void add(Source source) {
    Matcher name = DRIVING.matcher(Path.of(source.name()).getFileName().toString());
    if (name.matches()) {
      add(name.group(1), source.text());
    }
  }

  private void add(String type, String text) {
    METHOD.matcher(text).results().forEach(method -> tests.add(type + "." + method.group(1)));
    for (MatchResult marked : MARKED.matcher(text).results().toList()) {
      Set<String> ids =
          ID.matcher(marked.group(1))
              .results()
              .map(id -> id.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      Matcher declared = DECLARED.matcher(text);
      if (declared.find(marked.end())) {
        String method = declared.group(1);
        clauses
            .computeIfAbsent(method == null ? type : type + "." + method, key -> new TreeSet<>())
            .addAll(ids);
      }
    }
  }

  /** The clauses of a test and of its class. */
  Set<String> of(String test) {
    String type = test.substring(0, test.indexOf('.'));
    return Stream.of(type, test)
        .flatMap(name -> clauses.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The tests that are marked with the clause. */
  List<String> driving(String clause) {
    return clauses.entrySet().stream()
        .filter(test -> test.getValue().contains(clause))
        .map(Map.Entry::getKey)
        .toList();
  }
}
