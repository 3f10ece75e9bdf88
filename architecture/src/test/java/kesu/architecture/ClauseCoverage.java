package kesu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kesu.terms.Clause;

/**
 * Compares the clauses of the rulebooks with the code and the tests marked for them.
 *
 * @param code the main code marked with each clause
 * @param tests the tests marked with each clause
 * @param applied the same without the tests of the module {@code rulebooks}, which show that a
 *     table is read, but not that a service goes by it
 */
record ClauseCoverage(
    ClauseTables clauses,
    Map<String, Set<String>> code,
    Map<String, Set<String>> tests,
    Map<String, Set<String>> applied) {

  static ClauseCoverage of(ClauseTables clauses, JavaClasses main, JavaClasses tests) {
    JavaClasses services = tests.that(resideOutsideOfPackage("kesu.rulebooks.."));
    return new ClauseCoverage(clauses, marked(main), marked(tests), marked(services));
  }

  private static Map<String, Set<String>> marked(JavaClasses classes) {
    Map<String, Set<String>> marked = new TreeMap<>();
    for (JavaClass each : classes) {
      Stream.concat(Stream.of(each), each.getMembers().stream())
          .forEach(
              element -> {
                for (String clause : clauses(element)) {
                  marked
                      .computeIfAbsent(clause, ignored -> new TreeSet<>())
                      .add(element.getDescription());
                }
              });
    }
    return marked;
  }

  private static List<String> clauses(HasAnnotations<?> element) {
    return element
        .tryGetAnnotationOfType(Clause.class.getName())
        .flatMap((JavaAnnotation<?> annotation) -> annotation.get("value"))
        .map(value -> List.of((String[]) value))
        .orElse(List.of());
  }

  /**
   * Everything that is wrong, in words; empty if each clause has a rule and a test, or a reason.
   */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String clause : clauses.tables().keySet()) {
      boolean listed = clauses.notAutomated().containsKey(clause);
      if (!listed && !clauses.isData(clause) && !code.containsKey(clause)) {
        problems.add(
            clause + " has no rule: no main code is marked with it, and no table reads it");
      }
      if (!listed && !tests.containsKey(clause)) {
        problems.add(clause + " has no test marked with it");
      } else if (!listed && clauses.isApplied(clause) && !applied.containsKey(clause)) {
        problems.add(clause + " has no test marked with it in the service that goes by it");
      }
      if (listed && code.containsKey(clause)) {
        problems.add(clause + " is listed as not automated, but marks " + code.get(clause));
      }
    }
    unknown(code, problems);
    unknown(tests, problems);
    clauses.notAutomated().keySet().stream()
        .filter(clause -> !clauses.tables().containsKey(clause))
        .forEach(
            clause -> problems.add(clause + " is listed as not automated, but no table has it"));
    return problems;
  }

  private void unknown(Map<String, Set<String>> marked, List<String> problems) {
    marked.forEach(
        (clause, elements) -> {
          if (!clauses.tables().containsKey(clause)) {
            problems.add(clause + " is in no table, but marks " + elements);
          }
        });
  }
}
