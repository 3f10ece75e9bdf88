package kesu.terms;

import java.util.regex.Pattern;

/** The forms that identifiers may take; all are safe in URLs, topic names, headers and logs. */
final class Identifiers {
  static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  static final Pattern CLAUSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

  private Identifiers() {}

  static void check(String what, String value, Pattern form) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " has the value '" + value + "', expected the form " + form.pattern());
    }
  }
}
