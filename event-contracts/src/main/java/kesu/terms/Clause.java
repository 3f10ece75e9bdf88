package kesu.terms;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that exists for a clause of a regulation alone, and the tests that drive it.
 *
 * <p>One search for the id then finds the row in the tables, the rule and the test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface Clause {
  /** The clauses by their full ids, such as {@code R1-D8}. */
  String[] value();
}
