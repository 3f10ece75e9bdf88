package kesu.local.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kesu.terms.Clause;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Names a test by its clauses and its method in words: {@code R1-D8 · a refusal tells customer
 * service}.
 *
 * <p>JUnit adds the arguments of a parameterised test.
 */
public final class ClauseDisplayNames implements DisplayNameGenerator {
  private static final Pattern WORD_BREAK =
      Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Z][a-z0-9]*");

  /** More are shown as the first and the last. */
  private static final int MOST_IDS = 3;

  @Override
  public String generateDisplayNameForClass(Class<?> testClass) {
    return led(testClass, testClass.getSimpleName());
  }

  @Override
  public String generateDisplayNameForNestedClass(
      List<Class<?>> enclosingInstanceTypes, Class<?> nestedClass) {
    return led(nestedClass, sentence(nestedClass.getSimpleName()));
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
    return led(testMethod, sentence(testMethod.getName()));
  }

  private static String led(AnnotatedElement test, String name) {
    Clause clause = test.getAnnotation(Clause.class);
    return clause == null ? name : ids(List.of(clause.value())) + " · " + name;
  }

  private static String ids(List<String> ids) {
    return ids.size() > MOST_IDS ? ids.getFirst() + " … " + ids.getLast() : String.join(", ", ids);
  }

  private static String sentence(String camelCase) {
    return Arrays.stream(WORD_BREAK.split(camelCase))
        .filter(word -> !word.isEmpty())
        .map(word -> PLAIN_WORD.matcher(word).matches() ? word.toLowerCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }
}
